package dev.homeward.analytics.rates;

import java.util.List;

/** How much of a return line was found among the customer's earlier purchases. */
public enum Match {
  FULL,
  PARTIAL,
  EXHAUSTED,
  NO_PRIOR_PURCHASE,
  NO_CUSTOMER;

  /** All but {@link #FULL}: some units were bought nowhere. */
  public static List<Match> unmatched() {
    return List.of(PARTIAL, EXHAUSTED, NO_PRIOR_PURCHASE, NO_CUSTOMER);
  }
}
