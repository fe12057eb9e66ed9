package dev.homeward.analytics.watch.chart;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How a rate after something compares to the rate before it.
 *
 * @param value after divided by before; not a number where nothing came back before
 * @param low end of the exact interval of 95 %
 * @param high the other end
 * @param expected returns afterwards had nothing changed
 */
public record RateRatio(double value, double low, double high, double expected) {

  private static final double TAIL = .025;
  private static final double ENOUGH = 8;

  /** What can be said. */
  public enum Verdict {
    TOO_EARLY,
    BETTER,
    WORSE,
    NO_CLEAR_CHANGE
  }

  /** Returns that were seen where some were expected. */
  public record Seen(double observed, double expected) {

    public Seen plus(Seen other) {
      return new Seen(observed + other.observed, expected + other.expected);
    }
  }

  /**
   * Given how many came back in all, those of after are a binomial share of them, which has an
   * exact interval.
   */
  public static RateRatio of(Seen before, Seen after) {
    if (before.expected() <= 0 || after.expected() <= 0) {
      return new RateRatio(Double.NaN, 0, Double.POSITIVE_INFINITY, 0);
    }
    double exposure = before.expected() / after.expected();
    double value = after.observed() / before.observed() * exposure;
    double expected = before.observed() / exposure;
    return new RateRatio(
        value,
        after.observed() <= 0
            ? 0
            : odds(quantile(after.observed(), before.observed() + 1, TAIL)) * exposure,
        before.observed() <= 0
            ? Double.POSITIVE_INFINITY
            : odds(quantile(after.observed() + 1, before.observed(), 1 - TAIL)) * exposure,
        expected);
  }

  public Verdict verdict() {
    if (high < 1) {
      return Verdict.BETTER;
    }
    if (low > 1) {
      return Verdict.WORSE;
    }
    return expected < ENOUGH ? Verdict.TOO_EARLY : Verdict.NO_CLEAR_CHANGE;
  }

  private static double quantile(double a, double b, double probability) {
    return BetaDistribution.of(a, b).inverseCumulativeProbability(probability);
  }

  private static double odds(double share) {
    return share / (1 - share);
  }
}
