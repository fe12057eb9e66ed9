package dev.homeward.analytics.rates;

/** Answers return rates for any slice and grouping, from the columnar replica. */
public class ReturnRates {

  /**
   * Answers rates by group.
   *
   * @throws dev.homeward.shared.BusinessRuleViolation {@code rates.mixed-currencies}, {@code
   *     rates.missing-exchange-rate}
   */
  public RateAnswer answer(RateQuery query) {
    throw new UnsupportedOperationException(query.toString());
  }

  /** Answers a series over time without gaps, oldest first: of the whole slice, ungrouped. */
  public RateAnswer trend(RateQuery query, TrendInterval interval) {
    throw new UnsupportedOperationException(query.toString() + interval);
  }
}
