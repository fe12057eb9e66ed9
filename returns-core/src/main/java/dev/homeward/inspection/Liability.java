package dev.homeward.inspection;

/**
 * Whose fault the return was, by the warehouse's verdict; it overrules what the shopper claimed.
 */
public enum Liability {
  BUYER,
  SELLER,
  SUPPLIER,
  LISTING,
  CARRIER,
  WAREHOUSE,
  NONE
}
