package dev.homeward.web.security;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.ApiToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the caller by {@code Authorization: Bearer <api key>}. */
final class ApiKeyFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final ApiKeyManagement keys;
  private final ApiThrottle throttle;
  private final AuthenticationEntryPoint refusal;

  ApiKeyFilter(ApiKeyManagement keys, ApiThrottle throttle, AuthenticationEntryPoint refusal) {
    this.keys = keys;
    this.throttle = throttle;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null) {
      try {
        ApiCaller caller = recognise(header);
        throttle.spend(caller);
        SecurityContextHolder.setContext(new SecurityContextImpl(new ApiAuthentication(caller)));
      } catch (AuthenticationException e) {
        refusal.commence(request, response, e);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private ApiCaller recognise(String header) {
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new BadCredentialsException("not a bearer token");
    }
    return keys.recognise(new ApiToken(header.substring(SCHEME.length()).strip()))
        .map(ApiCaller::new)
        .orElseThrow(() -> new BadCredentialsException("unknown or revoked key"));
  }
}
