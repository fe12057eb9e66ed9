package dev.homeward.analytics.watch;

/** Why nothing is done about an alert. */
public enum DismissReason {
  KNOWN_AND_ACCEPTED,
  WRONG_DATA,
  PASSING,
  NOT_OURS
}
