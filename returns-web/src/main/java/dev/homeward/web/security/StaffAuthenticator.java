package dev.homeward.web.security;

import dev.homeward.account.SignInRecord;
import dev.homeward.account.StaffManagement;
import dev.homeward.account.StaffView;
import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks e-mail address and password. An unknown address, a disabled account and a wrong password
 * take the same time and get the same answer.
 */
@Component
class StaffAuthenticator implements AuthenticationProvider {

  private final StaffManagement staff;
  private final PasswordEncoder encoder;
  private final SignInThrottle throttle;
  private final AuditTrail audit;
  private final String nobodysHash;

  StaffAuthenticator(
      StaffManagement staff, PasswordEncoder encoder, SignInThrottle throttle, AuditTrail audit) {
    this.staff = staff;
    this.encoder = encoder;
    this.throttle = throttle;
    this.audit = audit;
    this.nobodysHash = Objects.requireNonNull(encoder.encode("nobody's password"));
  }

  @Override
  public Authentication authenticate(Authentication request) {
    String account = request.getName().strip().toLowerCase(Locale.ROOT);
    String address = addressOf(request);
    throttle.attempt(account, address);
    Optional<SignInRecord> found = staff.signInRecord(account);
    String hash = found.map(SignInRecord::passwordHash).orElse(nobodysHash);
    boolean matches = encoder.matches(String.valueOf(request.getCredentials()), hash);
    @Nullable StaffView person = found.map(SignInRecord::staff).orElse(null);
    if (person == null || person.disabled() || !matches) {
      record(Actor.anonymous(address), "staff.sign-in-failed", account, person);
      throw new BadCredentialsException("refused");
    }
    throttle.succeeded(account, address);
    record(Actor.person(person.id(), person.displayName()), "staff.signed-in", account, person);
    return StaffSessions.authenticated(StaffMember.of(person, null), person.stamp());
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private void record(Actor actor, String action, String account, @Nullable StaffView person) {
    String id = person == null ? "unknown" : person.id().toString();
    audit.record(actor, action, Subject.of("staff", id, account, null), Map.of(), Map.of());
  }

  private static String addressOf(Authentication request) {
    return request.getDetails() instanceof WebAuthenticationDetails details
            && details.getRemoteAddress() != null
        ? details.getRemoteAddress()
        : "unknown";
  }
}
