package dev.homeward.returncase;

/** Whose codes for return reasons. */
public enum ReasonScheme {
  EBAY,
  /** Returns that Amazon takes in for the seller. */
  AMAZON_FBA,
  /** Returns of Amazon that the seller takes in. */
  AMAZON_MFN
}
