package dev.homeward.returncase;

/** What the shopper gets for a returned line. */
public enum Resolution {
  REFUND,
  EXCHANGE,
  STORE_CREDIT,
  REPAIR,
  /** Keeps the goods and gets part of the price back. */
  KEEP_ITEM
}
