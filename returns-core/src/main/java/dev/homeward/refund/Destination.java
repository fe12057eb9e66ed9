package dev.homeward.refund;

/** Where the money goes. */
public enum Destination {
  /** Back to the payments that it came from, in their order. */
  ORIGINAL,
  STORE_CREDIT
}
