package dev.homeward.returncase;

/** Whether seller and shopper disagree, and how it ended; possible at any time of a case. */
public enum DisputeState {
  NONE,
  OPEN,
  WON_BY_SELLER,
  WON_BY_SHOPPER,
  SPLIT;

  /** Says whether the next may follow: a dispute opens, and an open one is settled. */
  boolean mayBecome(DisputeState next) {
    return next == OPEN ? this != OPEN : this == OPEN && next != NONE;
  }
}
