package dev.homeward.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens no portal to somebody whose password was set by somebody else, until it is changed. */
final class PasswordChangeFilter extends OncePerRequestFilter {

  static final String PAGE = "/account/password";

  private final RequestMatcher portals =
      new OrRequestMatcher(
          PathPatternRequestMatcher.withDefaults().matcher("/ops/**"),
          PathPatternRequestMatcher.withDefaults().matcher("/merchant/**"));

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (portals.matches(request) && mustChange()) {
      response.sendRedirect(request.getContextPath() + PAGE);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean mustChange() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof StaffAuthentication authentication
        && authentication.getPrincipal().mustChangePassword();
  }
}
