package dev.homeward.oversight;

/** Whose affair a returned line is in the end. */
public enum Attributed {
  SELLER,
  /** The shopper changed their mind, or it did not fit: a return, but nobody's fault. */
  SHOPPER,
  /** The carrier's fault, or an abuse: it counts for nothing. */
  NOBODY
}
