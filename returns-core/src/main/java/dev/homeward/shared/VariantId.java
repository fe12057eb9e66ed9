package dev.homeward.shared;

import java.util.UUID;

/** Identifies a variant. */
public record VariantId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static VariantId next() {
    return new VariantId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
