package dev.homeward.returncase;

import dev.homeward.shared.ReturnCaseId;

/** What became of a past return that was handed in. */
public sealed interface RecordedReturn {

  /** The return is on record. */
  record Stored(ReturnCaseId id, Change change) implements RecordedReturn {}

  /**
   * More units are said to have come back than the order line can give.
   *
   * @param code of the text {@code error.<code>}
   * @param sku the article concerned
   */
  record Refused(String code, String sku) implements RecordedReturn {}

  /** What recording did. */
  enum Change {
    CREATED,
    REPLACED,
    UNCHANGED
  }
}
