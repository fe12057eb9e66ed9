package dev.homeward.refund;

/** How much of what was captured for an order went back to the shopper. */
public enum RefundStanding {
  NOT_REFUNDED,
  PARTIALLY_REFUNDED,
  REFUNDED;

  static RefundStanding of(long refunded, long captured) {
    if (refunded == 0) {
      return NOT_REFUNDED;
    }
    return refunded < captured ? PARTIALLY_REFUNDED : REFUNDED;
  }
}
