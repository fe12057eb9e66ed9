package dev.homeward.inspection;

/** Whether the shopper gets what was asked for. */
public enum Verdict {
  ACCEPTED,
  REJECTED,
  /** A person has to look again; the units stay to be judged. */
  MANUAL
}
