package dev.homeward.shared;

import java.util.UUID;

/** Identifies a return case. */
public record ReturnCaseId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static ReturnCaseId next() {
    return new ReturnCaseId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
