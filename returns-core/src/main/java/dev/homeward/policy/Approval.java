package dev.homeward.policy;

/** How a seller decides about requests under its own policy. */
public enum Approval {
  /** Whatever the rules allow is approved at once. */
  AUTO,
  /** A person looks at each. */
  REVIEW,
  /** Nothing is taken back beyond what the law asks, whatever the window. */
  DECLINE
}
