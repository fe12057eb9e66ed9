package dev.homeward.shared;

import java.util.UUID;

/** Identifies a return line. */
public record ReturnLineId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static ReturnLineId next() {
    return new ReturnLineId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
