package dev.homeward.web.support;

import dev.homeward.web.security.StaffMember;

/** How much waits behind an entry of the navigation. Whoever knows declares a bean of this type. */
public interface NavigationCount {

  /** Returns the code of the entry. */
  String code();

  /** Returns how much waits for a person. */
  long of(StaffMember member);
}
