package dev.homeward.policy;

import org.jspecify.annotations.Nullable;

/**
 * What a shopper wants to send back of a line, as far as a seller's policy asks.
 *
 * @param reason its handle; null where none is given
 * @param quantity at least 1
 */
public record Wish(@Nullable String reason, int quantity) {

  /** Nothing is said yet: one unit, for any reason. */
  public static final Wish UNSAID = new Wish(null, 1);
}
