package dev.homeward.routing;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies a lane. */
public record LaneId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static LaneId next() {
    return new LaneId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
