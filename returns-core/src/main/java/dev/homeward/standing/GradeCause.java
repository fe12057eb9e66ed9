package dev.homeward.standing;

/** Where a grade came from. */
public enum GradeCause {
  /** The monthly evaluation of the model. */
  RATING,
  /** An appeal against a grade that was upheld: the one before it holds again. */
  APPEAL,
  /** A critical violation that a second person confirmed. */
  VIOLATION
}
