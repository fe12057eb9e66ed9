package dev.homeward.policy;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies a version of a seller's policy. */
public record PolicyVersionId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static PolicyVersionId next() {
    return new PolicyVersionId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
