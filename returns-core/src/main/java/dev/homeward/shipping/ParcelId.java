package dev.homeward.shipping;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies a parcel. */
public record ParcelId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static ParcelId next() {
    return new ParcelId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
