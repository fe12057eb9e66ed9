package dev.homeward.shipping;

import dev.homeward.shipping.ParcelTimes.ExpectedBy;
import dev.homeward.shipping.lane.LaneTime;
import dev.homeward.shipping.lane.LaneTimes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a parcel should be where it goes, and from when on it is late. */
record Expectation(
    @Nullable Instant expectedAt, @Nullable Instant overdueAt, @Nullable ExpectedBy by) {

  private static final Expectation NONE = new Expectation(null, null, null);

  /** What a carrier promises may be late by this before anybody worries. */
  private static final Duration CARRIERS_GRACE = Duration.ofDays(2);

  static Expectation of(ProgressRows.Before parcel, Progress now, LaneTimes lanes) {
    Instant sent = now.handedOverAt();
    if (sent == null || now.state().over()) {
      return NONE;
    }
    LaneTime lane = lanes.of(parcel.carrierKey(), parcel.from(), parcel.to());
    Instant promised = now.estimate();
    if (promised != null && promised.isAfter(sent)) {
      return new Expectation(promised, promised.plus(CARRIERS_GRACE), ExpectedBy.CARRIER);
    }
    return lane == null
        ? NONE
        : new Expectation(sent.plus(lane.usual()), sent.plus(lane.late()), lane.by());
  }
}
