package dev.homeward.shipping;

/** What became of a scan that was handed in. */
public sealed interface ScanOutcome {

  /** It is on record with the parcel that it is about. */
  record Recorded(ParcelId parcel, CanonicalEvent event) implements ScanOutcome {}

  /** It was on record already. */
  record Duplicate() implements ScanOutcome {}

  /** Nobody announced such a parcel yet; it is kept until somebody does. */
  record Unmatched(CanonicalEvent event) implements ScanOutcome {}

  /**
   * It cannot be true. It is kept for operators to see, and changes nothing.
   *
   * @param reason of the text {@code error.<reason>}
   */
  record Refused(String reason) implements ScanOutcome {}
}
