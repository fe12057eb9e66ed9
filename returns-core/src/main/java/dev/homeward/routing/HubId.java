package dev.homeward.routing;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies a hub. */
public record HubId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static HubId next() {
    return new HubId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
