package dev.homeward.shared;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** UUIDs of version 7: later ones sort after earlier ones, which keeps index inserts at one end. */
public final class TimeOrderedId {

  private TimeOrderedId() {}

  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}
