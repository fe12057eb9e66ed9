package dev.homeward.analytics.credit.expected;

import java.util.ArrayList;
import java.util.List;

/**
 * How returns of whole delivery months grow, month by month: a cross-check of the maturity curve
 * (SCR-1, 2.4).
 *
 * @param factors by how much cohorts grow from one period to the next, at least 1
 */
public record ChainLadder(List<Double> factors) {

  public ChainLadder {
    factors = List.copyOf(factors);
  }

  /**
   * From cohorts of deliveries.
   *
   * @param cohorts how many had come back after each period, oldest cohort and so longest row first
   */
  public static ChainLadder of(List<List<Double>> cohorts) {
    int periods = cohorts.stream().mapToInt(List::size).max().orElse(0);
    List<Double> factors = new ArrayList<>();
    for (int period = 0; period + 1 < periods; period++) {
      factors.add(growth(cohorts, period));
    }
    return new ChainLadder(factors);
  }

  /** How many of a cohort will have come back in the end. */
  public double ultimate(List<Double> cohort) {
    return cohort.getLast() / maturity(cohort.size());
  }

  /**
   * The share of a cohort's returns that has come back, from 0 to 1.
   *
   * @param periods how many it has had, from 1
   */
  public double maturity(int periods) {
    double growth = 1;
    for (double factor : factors.subList(Math.min(periods - 1, factors.size()), factors.size())) {
      growth *= factor;
    }
    return 1 / growth;
  }

  private static double growth(List<List<Double>> cohorts, int period) {
    List<List<Double>> older =
        cohorts.stream().filter(cohort -> cohort.size() > period + 1).toList();
    double before = older.stream().mapToDouble(cohort -> cohort.get(period)).sum();
    double after = older.stream().mapToDouble(cohort -> cohort.get(period + 1)).sum();
    return before > 0 ? Math.max(1, after / before) : 1;
  }
}
