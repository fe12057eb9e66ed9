package dev.homeward.analytics.watch.run;

import dev.homeward.analytics.watch.Concern;
import dev.homeward.analytics.watch.chart.GammaRisk;

/**
 * What came back of a cell week by week, and what would have at the rates of comparable goods.
 *
 * <p>A baseline is made of the 26 weeks that end two weeks before the week it is for.
 */
public final class Series {

  private static final int BASELINE_FROM = 28;
  private static final int BASELINE_TO = 3;

  private final Cell cell;
  private final int seller;
  private final Concern concern;
  private final double[] observed;
  private final double[] expected;
  private final double[] observedBefore;
  private final double[] expectedBefore;

  public Series(Cell cell, int seller, Concern concern, double[] observed, double[] expected) {
    this.cell = cell;
    this.seller = seller;
    this.concern = concern;
    this.observed = observed.clone();
    this.expected = expected.clone();
    this.observedBefore = sums(observed);
    this.expectedBefore = sums(expected);
  }

  private static double[] sums(double[] values) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    return sums;
  }

  Cell cell() {
    return cell;
  }

  /** The seller's key; 0 where several sellers are concerned. */
  int seller() {
    return seller;
  }

  Concern concern() {
    return concern;
  }

  double observed(int week) {
    return observed[week];
  }

  double expected(int week) {
    return expected[week];
  }

  double observed(int from, int to) {
    return observedBefore[to + 1] - observedBefore[Math.max(0, from)];
  }

  double expected(int from, int to) {
    return expectedBefore[to + 1] - expectedBefore[Math.max(0, from)];
  }

  /** What was known of the cell's risk before a week. */
  GammaRisk baseline(int week, double strength) {
    int to = week - BASELINE_TO;
    return to < 0
        ? GammaRisk.prior(strength)
        : GammaRisk.prior(strength)
            .seen(observed(week - BASELINE_FROM, to), expected(week - BASELINE_FROM, to));
  }
}
