package dev.homeward.shipping;

/** Which way a parcel travels. */
public enum ParcelDirection {
  /** From a shopper back to a seller or its hub. */
  RETURN,
  /** From a seller to a shopper. */
  OUTBOUND,
  /** From a hub onwards: units of several cases, perhaps of several sellers. */
  CONSIGNMENT
}
