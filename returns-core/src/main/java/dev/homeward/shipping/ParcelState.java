package dev.homeward.shipping;

/** How far a parcel is; derived from its scans, and never set by anybody. */
public enum ParcelState {
  /** The label was voided, and nothing took its place. */
  NO_LABEL,
  LABEL_CREATED,
  HANDED_OVER,
  IN_TRANSIT,
  /** Customs will not go on until somebody does something. */
  CUSTOMS_HELD,
  AT_HUB,
  DELIVERED,
  LOST,
  RETURNED_TO_SENDER;

  /** Whether the parcel is with a carrier. */
  public boolean underWay() {
    return this == HANDED_OVER || this == IN_TRANSIT || this == CUSTOMS_HELD;
  }

  /** Whether it is where it was sent to. */
  public boolean arrived() {
    return this == AT_HUB || this == DELIVERED;
  }

  /** Whether nothing more is expected to happen to it. */
  public boolean over() {
    return arrived() || this == LOST || this == RETURNED_TO_SENDER;
  }
}
