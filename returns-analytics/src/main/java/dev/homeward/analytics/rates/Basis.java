package dev.homeward.analytics.rates;

/** Which of the two honest definitions of a return rate is meant. */
public enum Basis {
  /** Returns that occur in the period and group, over sales that occur there. */
  EVENT,
  /**
   * Units delivered in the period that were ever requested back, over delivered units, each counted
   * by the maturity of its age. Only lines whose returns can be attributed take part.
   */
  COHORT
}
