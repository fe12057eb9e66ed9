package dev.homeward.shipping.lane;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the parcels of half a year tell of a way.
 *
 * @param carrierKey of the carrier; empty for all carriers together
 * @param carrier as it is written; null for all carriers together
 * @param parcels that arrived
 * @param usual in which half of them did; null while they are too few to tell
 * @param late in which nine of ten did; null while they are too few to tell
 * @param border until the country of destination, in which half of them were there
 * @param customs from there until customs released them
 * @param last from there to the end
 * @param ended of whose end we know: there, lost, or back with their sender
 */
public record LaneRecord(
    String carrierKey,
    @Nullable String carrier,
    String from,
    String to,
    int parcels,
    @Nullable Duration usual,
    @Nullable Duration late,
    @Nullable Duration border,
    @Nullable Duration customs,
    @Nullable Duration last,
    int ended,
    int lost,
    int damaged,
    Instant learnedAt) {

  /** Returns how much of what was sent is lost, 0 to 1. */
  public double lossRate() {
    return ended == 0 ? 0 : (double) lost / ended;
  }

  /** Returns how much of what was sent is damaged, 0 to 1. */
  public double damageRate() {
    return ended == 0 ? 0 : (double) damaged / ended;
  }
}
