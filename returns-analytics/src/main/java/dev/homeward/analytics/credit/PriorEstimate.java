package dev.homeward.analytics.credit;

import java.util.List;
import java.util.Optional;

/**
 * How different sellers really are, estimated from what happened to all of them (SCR-1, 2.2).
 *
 * @param mean m: observed to expected over all
 * @param heterogeneity Q: how far sellers are from the mean, weighed by what was expected of them
 * @param variance tau squared: the part of it that is no chance
 * @param alpha what a prior of this variance is worth in expected events, from 2 to 50
 */
public record PriorEstimate(double mean, double heterogeneity, double variance, double alpha) {

  private static final int LEAST_SELLERS = 50;
  private static final double LEAST_EXPECTED = 5;
  private static final double LEAST_ALPHA = 2;
  private static final double MOST_ALPHA = 50;

  /** The estimate that may replace a prior: of enough sellers with enough expected events. */
  public static Optional<PriorEstimate> ofExperienced(List<Exposure> sellers) {
    List<Exposure> experienced =
        sellers.stream().filter(seller -> seller.rawExpected() >= LEAST_EXPECTED).toList();
    return experienced.size() < LEAST_SELLERS ? Optional.empty() : Optional.of(of(experienced));
  }

  /** From the raw counts of sellers of whom something was expected: decayed ones are biased. */
  static PriorEstimate of(List<Exposure> sellers) {
    double expected = sellers.stream().mapToDouble(Exposure::rawExpected).sum();
    double squares = sellers.stream().mapToDouble(s -> s.rawExpected() * s.rawExpected()).sum();
    double mean = sellers.stream().mapToDouble(Exposure::rawObserved).sum() / expected;
    double heterogeneity = sellers.stream().mapToDouble(seller -> distance(seller, mean)).sum();
    double byChance = (sellers.size() - 1) * mean;
    double variance = Math.max(0, (heterogeneity - byChance) / (expected - squares / expected));
    double alpha = variance > 0 ? mean * mean / variance : MOST_ALPHA;
    return new PriorEstimate(
        mean, heterogeneity, variance, Math.clamp(alpha, LEAST_ALPHA, MOST_ALPHA));
  }

  private static double distance(Exposure seller, double mean) {
    double ratio = seller.rawObserved() / seller.rawExpected();
    return seller.rawExpected() * (ratio - mean) * (ratio - mean);
  }
}
