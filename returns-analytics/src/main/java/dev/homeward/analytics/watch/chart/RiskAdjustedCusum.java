package dev.homeward.analytics.watch.chart;

/**
 * The cumulative sum over single orders, each with its own probability, after Steiner.
 *
 * @param oddsRatio that it looks for
 */
public record RiskAdjustedCusum(double oddsRatio) {

  public static final RiskAdjustedCusum USUAL = new RiskAdjustedCusum(2);

  /**
   * @param outcome 1 for a return, 0 for none
   */
  public double weight(double outcome, double probability) {
    return outcome * Math.log(oddsRatio) - Math.log(1 - probability + oddsRatio * probability);
  }

  public double next(double sum, double outcome, double probability) {
    return Math.max(0, sum + weight(outcome, probability));
  }
}
