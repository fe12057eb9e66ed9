package dev.homeward.web.security;

import dev.homeward.account.StaffView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Signs somebody in whose identity is settled otherwise than by the sign-in form. */
@Component
public class SignIn {

  private final StaffSessions sessions;
  private final SessionAuthenticationStrategy fixation =
      new ChangeSessionIdAuthenticationStrategy();

  SignIn(StaffSessions sessions) {
    this.sessions = sessions;
  }

  /** Opens a session under a new id, and returns the path of the person's portal. */
  public String as(StaffView person, HttpServletRequest request, HttpServletResponse response) {
    StaffMember member = StaffMember.of(person, null);
    Authentication authentication = StaffSessions.authenticated(member, person.stamp());
    request.getSession();
    fixation.onAuthentication(authentication, request, response);
    SecurityContextImpl context = new SecurityContextImpl(authentication);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    return Portals.homeOf(member);
  }
}
