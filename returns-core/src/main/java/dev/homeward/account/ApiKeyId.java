package dev.homeward.account;

import dev.homeward.shared.TimeOrderedId;
import java.util.UUID;

/** Identifies an API key; not secret. */
public record ApiKeyId(UUID value) {

  /** Returns a new, time-ordered id. */
  public static ApiKeyId next() {
    return new ApiKeyId(TimeOrderedId.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
