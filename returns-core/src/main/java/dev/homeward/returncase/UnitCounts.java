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
 */
public record UnitCounts(int units, int kept, int received, int judged, int settled, int released) {

  /** Units that are still expected. */
  public int missing() {
    return units - kept - received - released;
  }

  /** Judged or kept, and not yet settled. */
  public int unsettled() {
    return judged + kept - settled;
  }

  boolean complete() {
    return missing() == 0 && received == judged && unsettled() == 0;
  }
}
