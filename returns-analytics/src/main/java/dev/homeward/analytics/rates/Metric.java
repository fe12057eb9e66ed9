package dev.homeward.analytics.rates;

/** What a rate counts. */
public enum Metric {
  /** Distinct orders, and distinct return documents. */
  ORDERS,
  LINES,
  UNITS,
  /** Money: paid for the goods, and refunded for them. */
  VALUE
}
