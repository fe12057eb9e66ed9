package dev.homeward.policy;

/** Who pays for the way back. */
public enum Payer {
  SHOPPER,
  SELLER
}
