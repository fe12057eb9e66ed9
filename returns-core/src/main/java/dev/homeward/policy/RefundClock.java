package dev.homeward.policy;

/** From when the days for paying are counted. */
public enum RefundClock {
  STATEMENT,
  GOODS_RECEIVED,
  PROOF_OF_SENDING,
  /** Goods received or proof of sending, whichever comes first. */
  EARLIER_OF
}
