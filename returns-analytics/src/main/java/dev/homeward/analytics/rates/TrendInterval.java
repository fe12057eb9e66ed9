package dev.homeward.analytics.rates;

/** The step of a series over time. */
public enum TrendInterval {
  MONTH(Grouping.MONTH),
  WEEK(Grouping.WEEK);

  private final Grouping grouping;

  TrendInterval(Grouping grouping) {
    this.grouping = grouping;
  }

  Grouping grouping() {
    return grouping;
  }
}
