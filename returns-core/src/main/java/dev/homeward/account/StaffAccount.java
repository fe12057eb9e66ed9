package dev.homeward.account;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, for the platform, for any number of sellers, or for both. An account is
 * created with a one-time password, becomes fully usable when its owner has chosen a password, and
 * may be disabled and enabled again; it is never deleted, because the audit trail names it.
 */
@Entity
@Table(name = "staff_account")
class StaffAccount {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

  @Id private UUID id;
  @Version private @Nullable Long version;
  private String email;
  private String displayName;
  private String passwordHash;
  private boolean passwordTemporary;
  private UUID credentialsStamp;
  private @Nullable String locale;
  private boolean disabled;
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "staff_platform_role", joinColumns = @JoinColumn(name = "staff_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<PlatformRole> platformRoles;

  @ElementCollection
  @CollectionTable(name = "staff_membership", joinColumns = @JoinColumn(name = "staff_id"))
  @MapKeyColumn(name = "seller_id")
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Map<UUID, SellerRole> memberships;

  @SuppressWarnings("NullAway.Init")
  protected StaffAccount() {}

  StaffAccount(NewStaff person, String passwordHash, Instant now) {
    this.id = StaffId.next().value();
    this.email = normalised(person.email());
    if (!EMAIL.matcher(email).matches()) {
      throw new BusinessRuleViolation("staff.email-invalid", person.email());
    }
    this.displayName = person.displayName().strip();
    if (displayName.isEmpty()) {
      throw new BusinessRuleViolation("staff.name-missing");
    }
    this.passwordHash = passwordHash;
    this.passwordTemporary = true;
    this.credentialsStamp = UUID.randomUUID();
    this.createdAt = now;
    this.platformRoles = new HashSet<>(person.platformRoles());
    this.memberships = new HashMap<>();
    person.memberships().forEach(this::join);
  }

  static String normalised(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** Takes a password that the owner chose. */
  void choosePassword(String hash) {
    setPassword(hash, false);
  }

  /** Takes a password that somebody else set, to be changed at the next sign-in. */
  void resetPassword(String hash) {
    setPassword(hash, true);
  }

  private void setPassword(String hash, boolean temporary) {
    passwordHash = hash;
    passwordTemporary = temporary;
    credentialsStamp = UUID.randomUUID();
  }

  void prefer(String languageTag) {
    locale = languageTag;
  }

  void disable() {
    disabled = true;
  }

  void enable() {
    disabled = false;
  }

  void actAs(Set<PlatformRole> roles) {
    platformRoles.clear();
    platformRoles.addAll(roles);
  }

  void join(SellerId seller, SellerRole role) {
    memberships.put(seller.value(), role);
  }

  void leave(SellerId seller) {
    memberships.remove(seller.value());
  }

  boolean activeAdministrator() {
    return !disabled && platformRoles.contains(PlatformRole.ADMIN);
  }

  String passwordHash() {
    return passwordHash;
  }

  StaffView view() {
    return new StaffView(
        new StaffId(id),
        email,
        displayName,
        platformRoles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(platformRoles)),
        memberships.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(e -> new SellerId(e.getKey()), Map.Entry::getValue)),
        locale,
        disabled,
        passwordTemporary,
        credentialsStamp,
        createdAt);
  }
}
