package dev.homeward.policy;

/** Who bears a cost; the later one is better for the shopper. */
public enum Payer {
  SHOPPER,
  SELLER
}
