package dev.homeward.web.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A program that presented a valid key; lives for one request. */
final class ApiAuthentication extends AbstractAuthenticationToken {

  private final transient ApiCaller caller;

  ApiAuthentication(ApiCaller caller) {
    super(caller.authorities());
    this.caller = caller;
    setAuthenticated(true);
  }

  @Override
  public ApiCaller getPrincipal() {
    return caller;
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
