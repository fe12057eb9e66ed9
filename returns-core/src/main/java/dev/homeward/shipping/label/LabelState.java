package dev.homeward.shipping.label;

/** Where a label stands. */
public enum LabelState {
  /** Carriers have named their prices; none was chosen. */
  QUOTED,
  /** Written down; the carrier has not answered yet. */
  BUYING,
  /** It can be printed and used. */
  BOUGHT,
  /** Its parcel has been handed over. */
  USED,
  /** The carrier is asked to take it back. */
  VOIDING,
  /** It cannot be used any more; whether money comes back is open. */
  VOIDED,
  /** It cannot be used any more, and its price came back. */
  REFUNDED,
  /** It was never bought. */
  FAILED,
  /** Nobody knows whether it was bought, until the carrier says. */
  UNKNOWN;

  /** Says whether a case with such a label needs no other. */
  public boolean live() {
    return switch (this) {
      case QUOTED, BUYING, BOUGHT, USED, UNKNOWN -> true;
      case VOIDING, VOIDED, REFUNDED, FAILED -> false;
    };
  }

  /** Says whether nobody may use it any more. */
  boolean isVoid() {
    return this == VOIDED || this == REFUNDED;
  }

  /** Says whether the carrier has yet to speak. */
  boolean open() {
    return switch (this) {
      case BUYING, UNKNOWN, VOIDING, VOIDED -> true;
      case QUOTED, BOUGHT, USED, REFUNDED, FAILED -> false;
    };
  }

  /** A scan may tell that a label was used at any time at which it may exist. */
  boolean mayBecome(LabelState next) {
    return switch (this) {
      case QUOTED -> next == BUYING || next == FAILED;
      case BUYING -> next == BOUGHT || next == FAILED || next == UNKNOWN;
      case UNKNOWN -> next == BOUGHT || next == FAILED;
      case BOUGHT -> next == USED || next == VOIDING;
      case VOIDING -> next == VOIDED || next == REFUNDED || next == BOUGHT || next == USED;
      case VOIDED -> next == REFUNDED || next == USED;
      case REFUNDED -> next == USED;
      case USED, FAILED -> false;
    };
  }
}
