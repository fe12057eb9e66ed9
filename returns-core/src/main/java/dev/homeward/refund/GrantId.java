package dev.homeward.refund;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies a grant: money that is owed, and why. */
public record GrantId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static GrantId next() {
    return new GrantId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
