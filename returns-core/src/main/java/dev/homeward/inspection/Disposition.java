package dev.homeward.inspection;

/** What becomes of goods. */
public enum Disposition {
  RESTOCK,
  REFURBISH,
  RESELL_LOCALLY,
  RETURN_TO_SUPPLIER,
  REEXPORT,
  DONATE,
  DESTROY,
  RETURN_TO_SHOPPER,
  KEEP_WITH_SHOPPER
}
