package dev.homeward.customs.claim;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies a claim for duties or taxes. */
public record ClaimId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static ClaimId next() {
    return new ClaimId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
