package dev.homeward.shared;

import java.util.UUID;

/** Identifies a seller. */
public record SellerId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static SellerId next() {
    return new SellerId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
