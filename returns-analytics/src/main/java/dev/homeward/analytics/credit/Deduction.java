package dev.homeward.analytics.credit;

/**
 * One confirmed violation.
 *
 * @param points what it cost on the day of its confirmation
 * @param ageDays days since then; not yet confirmed when negative
 */
public record Deduction(double points, double ageDays) {

  /** What is left of its points, from all down to 0 in a straight line (SCR-1, 2.2, K). */
  public double remaining(double lifeDays) {
    return ageDays < 0 ? 0 : points * Math.max(0, 1 - ageDays / lifeDays);
  }
}
