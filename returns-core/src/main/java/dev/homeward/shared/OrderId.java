package dev.homeward.shared;

import java.util.UUID;

/** Identifies an order. */
public record OrderId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static OrderId next() {
    return new OrderId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
