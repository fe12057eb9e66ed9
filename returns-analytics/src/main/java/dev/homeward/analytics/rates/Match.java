package dev.homeward.analytics.rates;

/** How much of a return line was found among the customer's earlier purchases. */
public enum Match {
  FULL,
  PARTIAL,
  EXHAUSTED,
  NO_PRIOR_PURCHASE,
  NO_CUSTOMER
}
