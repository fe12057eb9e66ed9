package dev.homeward.policy;

/** How much of the shipping to the shopper is refunded; a later one is better for the shopper. */
public enum RefundOutbound {
  NONE,
  /** The cheapest delivery that was offered, not the surcharge for a faster one. */
  STANDARD,
  ALL
}
