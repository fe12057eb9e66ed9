package dev.homeward.refund;

/** Why money is owed. */
public enum GrantKind {
  RETURN,
  /** For goods that are still to be judged, because they were seen on their way. */
  AHEAD,
  /** A favour. */
  GOODWILL,
  /** Shipping and duties of the purchase. */
  SHIPPING,
  /** Off the price of a line whose goods stay with the shopper. */
  REDUCTION
}
