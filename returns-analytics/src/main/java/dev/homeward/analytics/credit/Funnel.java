package dev.homeward.analytics.credit;

import java.util.List;

/**
 * Where sellers' observed to expected ratios lie by chance, the wider the less is expected, on the
 * scale of square roots and widened by how much sellers differ anyway (SCR-1, 2.5, T12).
 *
 * @param overdispersion phi: how much more the ratios vary than by chance, where 1 is by chance
 * @param between tau squared: the variance between sellers that explains it, on that scale
 */
public record Funnel(double overdispersion, double between) {

  /** Standard deviations around 95 % of what chance does. */
  public static final double WARNING = 1.9600;

  /** Standard deviations around 99.8 % of what chance does. */
  public static final double ALARM = 3.0902;

  private static final double TAIL = .10;

  /** What one seller's point is drawn from: O and E, in events. */
  public record Point(double observed, double expected) {}

  /** The ends of what chance does at one expectation, as ratios of observed to expected. */
  public record Limits(double low, double high) {}

  /** Of all sellers of whom anything was expected; by chance alone where there are under two. */
  public static Funnel of(List<Point> all) {
    List<Point> points = all.stream().filter(point -> point.expected() > 0).toList();
    if (points.size() < 2) {
      return new Funnel(1, 0);
    }
    double[] z = winsorised(points.stream().mapToDouble(Funnel::plainZ).sorted().toArray());
    double overdispersion = 0;
    for (double each : z) {
      overdispersion += each * each / z.length;
    }
    double weights = points.stream().mapToDouble(point -> 4 * point.expected()).sum();
    double squares = points.stream().mapToDouble(p -> 16 * p.expected() * p.expected()).sum();
    double excess = z.length * overdispersion - (z.length - 1);
    return new Funnel(overdispersion, Math.max(0, excess / (weights - squares / weights)));
  }

  /** How many standard deviations a seller is from what was expected; 0 where nothing was. */
  public double z(Point point) {
    return point.expected() > 0
        ? (Math.sqrt(point.observed() / point.expected()) - 1) / deviation(point.expected())
        : 0;
  }

  /**
   * What chance does at an expectation above 0.
   *
   * @param deviations how many standard deviations to each side
   */
  public Limits limits(double expected, double deviations) {
    double reach = deviations * deviation(expected);
    double low = Math.max(0, 1 - reach);
    return new Limits(low * low, (1 + reach) * (1 + reach));
  }

  private double deviation(double expected) {
    return Math.sqrt(1 / (4 * expected) + between);
  }

  private static double plainZ(Point point) {
    return 2 * (Math.sqrt(point.observed()) - Math.sqrt(point.expected()));
  }

  /** With the outermost tenths drawn in, so that outliers do not widen their own limits. */
  private static double[] winsorised(double[] sorted) {
    double low = quantile(sorted, TAIL);
    double high = quantile(sorted, 1 - TAIL);
    double[] drawn = sorted.clone();
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = Math.clamp(drawn[i], low, high);
    }
    return drawn;
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
