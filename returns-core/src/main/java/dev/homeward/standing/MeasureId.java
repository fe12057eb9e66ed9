package dev.homeward.standing;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies a measure against a seller. */
public record MeasureId(UUID value) {

  static MeasureId next() {
    return new MeasureId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
