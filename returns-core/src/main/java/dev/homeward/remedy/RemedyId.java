package dev.homeward.remedy;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies goods that go to a shopper for a return. */
public record RemedyId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static RemedyId next() {
    return new RemedyId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
