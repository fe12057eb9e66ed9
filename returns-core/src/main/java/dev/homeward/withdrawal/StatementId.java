package dev.homeward.withdrawal;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies a statement of withdrawal. */
public record StatementId(UUID value) {

  static StatementId next() {
    return new StatementId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
