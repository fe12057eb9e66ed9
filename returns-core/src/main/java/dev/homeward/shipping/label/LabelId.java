package dev.homeward.shipping.label;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies a label, and is the key by which a carrier is asked for it. */
public record LabelId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static LabelId next() {
    return new LabelId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
