package dev.homeward.analytics.rates;

/** Whether services and fees (postage, discounts, bank charges) count too. */
public enum Goods {
  MERCHANDISE,
  ALL
}
