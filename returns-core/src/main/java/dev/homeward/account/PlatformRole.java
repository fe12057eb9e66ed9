package dev.homeward.account;

/** What somebody may do for the platform as a whole. */
public enum PlatformRole {
  /** Works in the back office. */
  OPERATOR,
  /** Also manages people, sellers and the platform's keys. */
  ADMIN
}
