package dev.homeward.oversight;

/** What a seller did against the rules of the platform. */
public enum ViolationKind {
  COUNTERFEIT,
  UNSAFE_GOODS,
  PROHIBITED_GOODS,
  FALSE_DESCRIPTION,
  REFUND_WITHHELD,
  /** Settled with shoppers outside the platform. */
  OFF_PLATFORM,
  /** Orders, reviews or figures that were made up. */
  MANIPULATION,
  OTHER
}
