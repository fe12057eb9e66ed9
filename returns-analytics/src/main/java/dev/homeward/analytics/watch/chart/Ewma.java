package dev.homeward.analytics.watch.chart;

/**
 * The exponentially weighted mean of how far counts lie from what was expected, on the scale of
 * square roots, where counts of any size vary alike.
 *
 * @param weight of the latest step
 * @param width of the limits in standard deviations
 */
public record Ewma(double weight, double width) {

  public static final Ewma USUAL = new Ewma(.2, 2.962);

  public double next(double mean, double observed, double expected) {
    double distance = 2 * (Math.sqrt(observed + .375) - Math.sqrt(expected + .375));
    return weight * distance + (1 - weight) * mean;
  }

  /**
   * @param step from 1
   */
  public double limit(int step) {
    double settled = 1 - Math.pow(1 - weight, 2.0 * step);
    return width * Math.sqrt(weight / (2 - weight) * settled);
  }
}
