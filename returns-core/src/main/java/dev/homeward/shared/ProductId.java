package dev.homeward.shared;

import java.util.UUID;

/** Identifies a product. */
public record ProductId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static ProductId next() {
    return new ProductId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
