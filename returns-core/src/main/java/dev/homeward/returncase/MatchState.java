package dev.homeward.returncase;

/** How well the units of a credit note were found among the customer's purchases. */
public enum MatchState {
  /** Every unit was bought before. */
  FULL,
  /** Some units were. */
  PARTIAL,
  /** There were earlier purchases, but their units had already come back. */
  EXHAUSTED,
  /** The customer bought none at or before the return. */
  NO_PRIOR_PURCHASE,
  /** The credit note names no customer. */
  NO_CUSTOMER
}
