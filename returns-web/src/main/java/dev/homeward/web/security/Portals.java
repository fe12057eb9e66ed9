package dev.homeward.web.security;

/** Where somebody's work is. */
public final class Portals {

  private Portals() {}

  /** Returns the path of the portal that somebody lands in after signing in. */
  public static String homeOf(StaffMember member) {
    return member.platformRoles().isEmpty() ? "/merchant" : "/ops";
  }
}
