package dev.homeward.account;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies a member of staff. */
public record StaffId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static StaffId next() {
    return new StaffId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
