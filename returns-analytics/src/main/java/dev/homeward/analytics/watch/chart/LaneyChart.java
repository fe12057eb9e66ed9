package dev.homeward.analytics.watch.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of shares for large counts, after Laney: its limits are as wide as the shares really vary
 * from step to step, where the plain ones would call every step of a large count remarkable.
 */
public record LaneyChart(PChart plain, List<Double> z, double sigma) {

  /** What the mean range of two normal values is, in standard deviations. */
  private static final double MEAN_RANGE = 1.128;

  private static final double SIGMAS = 3;

  /**
   * @param counts per step, at least two
   * @param units per step
   */
  public static LaneyChart of(double[] counts, double[] units) {
    double all = 0;
    double of = 0;
    for (int i = 0; i < counts.length; i++) {
      all += counts[i];
      of += units[i];
    }
    PChart plain = new PChart(all / of);
    List<Double> z = new ArrayList<>();
    double ranges = 0;
    for (int i = 0; i < counts.length; i++) {
      z.add(plain.z(counts[i], units[i]));
      ranges += i == 0 ? 0 : Math.abs(z.get(i) - z.get(i - 1));
    }
    return new LaneyChart(plain, List.copyOf(z), ranges / (counts.length - 1) / MEAN_RANGE);
  }

  public double upper(double units) {
    return Math.min(1, plain.mean() + SIGMAS * plain.error(units) * sigma);
  }

  public double lower(double units) {
    return Math.max(0, plain.mean() - SIGMAS * plain.error(units) * sigma);
  }
}
