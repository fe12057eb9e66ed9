package dev.homeward.shared;

import java.util.UUID;

/** Identifies an order line. */
public record OrderLineId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static OrderLineId next() {
    return new OrderLineId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
