package dev.homeward.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Leads to the page that was asked for, else to the portal of the person. */
final class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof StaffMember member
        ? Portals.homeOf(member)
        : "/";
  }
}
