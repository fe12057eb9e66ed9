package dev.homeward.routing.stock;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies a consignment. */
public record ConsignmentId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static ConsignmentId next() {
    return new ConsignmentId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
