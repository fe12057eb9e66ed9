package dev.homeward.refund.trigger;

/** What a refund waits for. */
public enum RefundMoment {
  /** Somebody releases it. */
  BY_HAND,
  /** A carrier has taken the parcel. */
  FIRST_SCAN,
  /** The parcel arrived at a hub, or at the seller. */
  HUB,
  /** The goods were judged. */
  INSPECTION
}
