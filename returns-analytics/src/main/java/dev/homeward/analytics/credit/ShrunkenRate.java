package dev.homeward.analytics.credit;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A rate of few trials, drawn towards that of its parent: for products and buyers that are shown,
 * not for judging sellers (SCR-1, 2.2, T2).
 *
 * @param mean from 0 to 1
 * @param low lower end of its interval
 * @param high upper end of it
 */
public record ShrunkenRate(double mean, double low, double high) {

  /** Half of what an interval of 90 % leaves out. */
  private static final double TAIL = .05;

  /**
   * With an interval of 90 %.
   *
   * @param hits R, at most as many as there are trials
   * @param trials n
   * @param parent the parent's rate, between 0 and 1, both excluded
   * @param weight how many trials the parent's rate is worth, above 0
   */
  public static ShrunkenRate of(double hits, double trials, double parent, double weight) {
    double yes = hits + parent * weight;
    double no = trials - hits + (1 - parent) * weight;
    BetaDistribution rate = BetaDistribution.of(yes, no);
    return new ShrunkenRate(
        yes / (yes + no),
        rate.inverseCumulativeProbability(TAIL),
        rate.inverseSurvivalProbability(TAIL));
  }
}
