package dev.homeward.returncase;

/**
 * How far the units of a case are.
 *
 * @param units announced
 * @param kept stay with the shopper against part of the price
 * @param received arrived
 * @param judged received, and judged by the warehouse
 * @param settled nothing is owed for them any more
 * @param released never came, and are free again
 * @param unpaid settled without money: rejected, or goods went to the shopper instead
 */
public record UnitCounts(
    int units, int kept, int received, int judged, int settled, int released, int unpaid) {

  /** Units that are still expected. */
  public int missing() {
    return units - kept - received - released;
  }

  /** Judged or kept, and not yet settled; none where they were paid ahead. */
  public int unsettled() {
    return Math.max(0, judged + kept - settled);
  }

  /** Paid for before they came. */
  public int paidAhead() {
    return Math.max(0, settled - judged - kept);
  }

  /** Units that money was owed for, and went. */
  public int paid() {
    return settled - unpaid;
  }

  boolean complete() {
    return missing() == 0 && received == judged && unsettled() == 0;
  }
}
