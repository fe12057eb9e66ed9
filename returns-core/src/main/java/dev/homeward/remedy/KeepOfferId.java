package dev.homeward.remedy;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies an offer to keep goods against part of the price. */
public record KeepOfferId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static KeepOfferId next() {
    return new KeepOfferId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
