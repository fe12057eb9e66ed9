package dev.homeward.web.security;

import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A signed-in member of staff, with the stamp of the credentials that were used. */
final class StaffAuthentication extends AbstractAuthenticationToken {

  private final transient StaffMember member;
  private final UUID stamp;

  StaffAuthentication(StaffMember member, UUID stamp) {
    super(member.authorities());
    this.member = member;
    this.stamp = stamp;
    setAuthenticated(true);
  }

  UUID stamp() {
    return stamp;
  }

  @Override
  public StaffMember getPrincipal() {
    return member;
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
