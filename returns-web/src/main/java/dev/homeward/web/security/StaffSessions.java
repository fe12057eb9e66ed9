package dev.homeward.web.security;

import dev.homeward.account.StaffId;
import dev.homeward.account.StaffManagement;
import dev.homeward.account.StaffView;
import dev.homeward.shared.SellerId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps who is signed in, as three short texts in the session: the account, the stamp of its
 * credentials, and the seller chosen last. Everything else is read afresh with each request, so a
 * disabled account, a lost role or a changed password takes effect at once, and no serialised class
 * of ours stands in the way of an upgrade.
 */
@Component
public class StaffSessions implements SecurityContextRepository {

  private static final String STAFF = "staff";
  private static final String STAMP = "stamp";
  private static final String SELLER = "seller";

  private final StaffManagement staff;

  StaffSessions(StaffManagement staff) {
    this.staff = staff;
  }

  static Authentication authenticated(StaffMember member, UUID stamp) {
    return new StaffAuthentication(member, stamp);
  }

  /** Remembers the seller whose portal is open; it is checked against the memberships each time. */
  public void chooseSeller(HttpSession session, SellerId seller) {
    session.setAttribute(SELLER, seller.toString());
  }

  /** Keeps the session alive through a change of password made in it. */
  public void renewStamp(HttpSession session, UUID stamp) {
    session.setAttribute(STAMP, stamp.toString());
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(request);
  }

  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
    return loadDeferredContext(exchange.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    if (context.getAuthentication() instanceof StaffAuthentication authentication) {
      HttpSession session = request.getSession();
      session.setAttribute(STAFF, authentication.getPrincipal().id().toString());
      session.setAttribute(STAMP, authentication.stamp().toString());
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(STAFF);
      session.removeAttribute(STAMP);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return id(request.getSession(false), STAFF) != null;
  }

  private Optional<Authentication> load(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    UUID id = id(session, STAFF);
    UUID stamp = id(session, STAMP);
    UUID seller = id(session, SELLER);
    return id == null || stamp == null
        ? Optional.empty()
        : staff
            .find(new StaffId(id))
            .filter(person -> !person.disabled() && person.stamp().equals(stamp))
            .map(person -> authenticated(member(person, seller), stamp));
  }

  private static StaffMember member(StaffView person, @Nullable UUID seller) {
    return StaffMember.of(person, seller == null ? null : new SellerId(seller));
  }

  private static @Nullable UUID id(@Nullable HttpSession session, String attribute) {
    return session != null && session.getAttribute(attribute) instanceof String text
        ? UUID.fromString(text)
        : null;
  }

  /** Asks session and database only when somebody wants to know: not for a style sheet. */
  private final class Deferred implements DeferredSecurityContext {

    private final HttpServletRequest request;
    private @Nullable SecurityContext context;
    private boolean generated;

    Deferred(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      SecurityContext known = context;
      if (known == null) {
        Optional<Authentication> authentication = load(request);
        generated = authentication.isEmpty();
        known = new SecurityContextImpl();
        authentication.ifPresent(known::setAuthentication);
        context = known;
      }
      return known;
    }

    @Override
    public boolean isGenerated() {
      get();
      return generated;
    }
  }
}
