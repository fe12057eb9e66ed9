package dev.homeward.refund;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies an execution: money that moves. */
public record ExecutionId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static ExecutionId next() {
    return new ExecutionId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
