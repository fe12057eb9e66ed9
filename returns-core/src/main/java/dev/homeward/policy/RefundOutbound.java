package dev.homeward.policy;

/** How much of the purchase's shipping is given back, the better for the shopper later. */
public enum RefundOutbound {
  NONE,
  /** As much as the cheapest ordinary delivery cost. */
  STANDARD,
  ALL
}
