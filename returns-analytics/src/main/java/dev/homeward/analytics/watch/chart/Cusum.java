package dev.homeward.analytics.watch.chart;

/**
 * The cumulative sum that looks for a rate which has risen by a factor: evidence for the rise adds
 * up, evidence against it is forgotten at zero.
 *
 * @param factor above 1
 */
public record Cusum(double factor) {

  public static final Cusum USUAL = new Cusum(1.5);

  public Cusum {
    if (!(factor > 1)) {
      throw new IllegalArgumentException("no rise: " + factor);
    }
  }

  public double next(double sum, double observed, double expected) {
    return Math.max(0, sum + observed * Math.log(factor) - (factor - 1) * expected);
  }

  /**
   * The height from which on a chart alarms: without a change it is reached less often than once in
   * e to this height steps.
   *
   * @param falseAlarms that may be raised per step by all cells together
   */
  public static double limit(long cells, double falseAlarms) {
    return Math.log(Math.max(Math.E, cells / falseAlarms));
  }
}
