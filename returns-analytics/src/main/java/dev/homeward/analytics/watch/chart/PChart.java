package dev.homeward.analytics.watch.chart;

/**
 * The plain chart of a share: a mean with three standard errors to either side.
 *
 * @param mean share, above 0 and below 1
 */
public record PChart(double mean) {

  private static final double SIGMAS = 3;

  public PChart {
    if (!(mean > 0 && mean < 1)) {
      throw new IllegalArgumentException("no share between 0 and 1: " + mean);
    }
  }

  double error(double units) {
    return Math.sqrt(mean * (1 - mean) / units);
  }

  public double lower(double units) {
    return Math.max(0, mean - SIGMAS * error(units));
  }

  public double upper(double units) {
    return Math.min(1, mean + SIGMAS * error(units));
  }

  /** How many standard errors a count lies above the mean. */
  public double z(double count, double units) {
    return (count / units - mean) / error(units);
  }

  public boolean admits(double count, double units) {
    return Math.abs(z(count, units)) <= SIGMAS;
  }
}
