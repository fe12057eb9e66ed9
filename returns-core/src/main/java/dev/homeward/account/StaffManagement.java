package dev.homeward.account;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people accounts, and decides what they may do. */
@Service
@Transactional
public class StaffManagement {

  private final StaffAccounts accounts;
  private final PasswordEncoder encoder;
  private final AuditTrail audit;
  private final Clock clock;

  StaffManagement(StaffAccounts accounts, PasswordEncoder encoder, AuditTrail audit, Clock clock) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Creates an account with a one-time password that its owner has to change.
   *
   * @return the password, which is not kept
   * @throws BusinessRuleViolation {@code staff.email-taken}, {@code staff.email-invalid}
   */
  public Invitation invite(Actor actor, NewStaff person) {
    refuseTaken(person.email());
    Password password = Password.random();
    StaffAccount account = save(person, password);
    recordCreation(actor, account.view());
    return new Invitation(account.view(), password);
  }

  /**
   * Creates the first administrator of an installation, however many try at once.
   *
   * @throws BusinessRuleViolation {@code setup.done} when there already is anybody
   */
  public StaffView createFirstAdministrator(NewStaff person, Password password) {
    accounts.lockAdministration();
    if (accounts.count() > 0) {
      throw new BusinessRuleViolation("setup.done");
    }
    return createWithPassword(Actor.SYSTEM, person, password);
  }

  /** Creates an account whose owner knows the password already. */
  public StaffView createWithPassword(Actor actor, NewStaff person, Password password) {
    refuseTaken(person.email());
    StaffAccount account = save(person, password);
    account.choosePassword(account.passwordHash());
    recordCreation(actor, account.view());
    return account.view();
  }

  /**
   * Replaces the owner's password by one of their choice.
   *
   * @throws BusinessRuleViolation {@code password.wrong} when the current one is not right, {@code
   *     password.same} when nothing would change
   */
  public StaffView changePassword(StaffId id, String current, Password chosen) {
    StaffAccount account = account(id);
    if (!encoder.matches(current, account.passwordHash())) {
      throw new BusinessRuleViolation("password.wrong");
    }
    if (current.equals(chosen.value())) {
      throw new BusinessRuleViolation("password.same");
    }
    account.choosePassword(hash(chosen));
    StaffView view = account.view();
    recordPassword(Actor.person(id, view.displayName()), "staff.password-changed", view);
    return view;
  }

  /** Gives the account a new one-time password and ends its sessions. */
  public Invitation resetPassword(Actor actor, StaffId id) {
    Password password = Password.random();
    StaffAccount account = account(id);
    account.resetPassword(hash(password));
    recordPassword(actor, "staff.password-reset", account.view());
    return new Invitation(account.view(), password);
  }

  /** Makes sure that this password opens the account; for installations that state it. */
  public void statePassword(Actor actor, StaffId id, Password password) {
    StaffAccount account = account(id);
    if (!encoder.matches(password.value(), account.passwordHash())) {
      account.choosePassword(hash(password));
      recordPassword(actor, "staff.password-changed", account.view());
    }
  }

  /** Disables the account, which ends its sessions at once. */
  public void disable(Actor actor, StaffId id) {
    change(actor, "staff.disabled", id, null, StaffAccount::disable);
  }

  public void enable(Actor actor, StaffId id) {
    change(actor, "staff.enabled", id, null, StaffAccount::enable);
  }

  /** Sets what somebody may do for the platform; the last administrator stays one. */
  public void assignPlatformRoles(Actor actor, StaffId id, Set<PlatformRole> roles) {
    change(actor, "staff.roles-changed", id, null, account -> account.actAs(roles));
  }

  public void join(Actor actor, StaffId id, SellerId seller, SellerRole role) {
    change(actor, "staff.joined-seller", id, seller, account -> account.join(seller, role));
  }

  public void leave(Actor actor, StaffId id, SellerId seller) {
    change(actor, "staff.left-seller", id, seller, account -> account.leave(seller));
  }

  /** Remembers the language somebody chose; not worth an audit entry. */
  public void preferLanguage(StaffId id, String languageTag) {
    account(id).prefer(languageTag);
  }

  @Transactional(readOnly = true)
  public StaffView get(StaffId id) {
    return account(id).view();
  }

  @Transactional(readOnly = true)
  public Optional<StaffView> find(StaffId id) {
    return accounts.findById(id.value()).map(StaffAccount::view);
  }

  @Transactional(readOnly = true)
  public Optional<StaffView> findByEmail(String email) {
    return accounts.findByEmail(StaffAccount.normalised(email)).map(StaffAccount::view);
  }

  /** Returns what a sign-in needs; empty for an unknown address. */
  @Transactional(readOnly = true)
  public Optional<SignInRecord> signInRecord(String email) {
    return accounts
        .findByEmail(StaffAccount.normalised(email))
        .map(account -> new SignInRecord(account.view(), account.passwordHash()));
  }

  @Transactional(readOnly = true)
  public List<StaffView> all() {
    return accounts.all().stream().map(StaffAccount::view).toList();
  }

  @Transactional(readOnly = true)
  public List<StaffView> membersOf(SellerId seller) {
    return accounts.membersOf(seller.value()).stream().map(StaffAccount::view).toList();
  }

  @Transactional(readOnly = true)
  public boolean nobodyYet() {
    return accounts.count() == 0;
  }

  private void change(
      Actor actor,
      String action,
      StaffId id,
      @Nullable SellerId seller,
      Consumer<StaffAccount> change) {
    accounts.lockAdministration();
    StaffAccount account = account(id);
    StaffView before = account.view();
    boolean wasAdministrator = account.activeAdministrator();
    change.accept(account);
    if (wasAdministrator
        && !account.activeAdministrator()
        && accounts.countActiveAdministrators() == 0) {
      throw new BusinessRuleViolation("staff.last-administrator");
    }
    if (!before.equals(account.view())) {
      StaffView after = account.view();
      audit.record(actor, action, subject(after, seller), state(before), state(after));
    }
  }

  private void refuseTaken(String email) {
    if (accounts.findByEmail(StaffAccount.normalised(email)).isPresent()) {
      throw new BusinessRuleViolation("staff.email-taken", email);
    }
  }

  private StaffAccount save(NewStaff person, Password password) {
    return accounts.save(new StaffAccount(person, hash(password), clock.instant()));
  }

  private String hash(Password password) {
    return Objects.requireNonNull(encoder.encode(password.value()));
  }

  private StaffAccount account(StaffId id) {
    return accounts.findById(id.value()).orElseThrow(() -> new NotFound("staff", id));
  }

  private void recordCreation(Actor actor, StaffView staff) {
    SellerId seller = staff.memberships().keySet().stream().findFirst().orElse(null);
    audit.record(actor, "staff.created", subject(staff, seller), Map.of(), state(staff));
  }

  private void recordPassword(Actor actor, String action, StaffView staff) {
    audit.record(actor, action, subject(staff, null), Map.of(), Map.of());
  }

  private static Subject subject(StaffView view, @Nullable SellerId seller) {
    return Subject.of("staff", view.id(), view.email(), seller);
  }

  private static Map<String, Object> state(StaffView view) {
    Map<String, Object> state = new TreeMap<>();
    state.put("email", view.email());
    state.put("displayName", view.displayName());
    state.put("disabled", view.disabled());
    state.put("platformRoles", new TreeSet<>(view.platformRoles()));
    Map<String, String> memberships = new TreeMap<>();
    view.memberships().forEach((seller, role) -> memberships.put(seller.toString(), role.name()));
    state.put("memberships", memberships);
    return state;
  }
}
