package dev.homeward.analytics.credit;

/**
 * What a confirmed violation costs by its severity, and how long it takes until it is forgotten
 * (SCR-1, 2.2).
 *
 * @param critical points on the day of its confirmation
 * @param lifeDays days after which nothing is left of them
 */
public record ViolationPoints(
    double critical, double high, double medium, double low, double lifeDays) {

  /** The document's points. */
  public static final ViolationPoints DEFAULT = new ViolationPoints(200, 80, 30, 10, 180);

  public ViolationPoints {
    if (!(critical >= high && high >= medium && medium >= low && low >= 0 && lifeDays > 0)) {
      throw new IllegalArgumentException("points fall with the severity, and live for some days");
    }
  }
}
