package dev.homeward.returncase;

/** Whether seller and shopper disagree, and how it ended; possible at any time of a case. */
public enum DisputeState {
  NONE,
  OPEN,
  WON_BY_SELLER,
  WON_BY_SHOPPER,
  SPLIT
}
