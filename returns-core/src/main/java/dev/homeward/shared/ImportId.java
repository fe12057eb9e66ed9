package dev.homeward.shared;

import java.util.UUID;

/** Identifies an import. */
public record ImportId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static ImportId next() {
    return new ImportId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
