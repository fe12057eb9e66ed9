package dev.homeward.shipping.lane;

import dev.homeward.shipping.ParcelTimes.ExpectedBy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a way takes from hand-over.
 *
 * @param parcels that it was learned from; 0 for what was not learned
 * @param border until the country of destination; null where no parcel told
 * @param customs from there until customs released them; null where no parcel told
 * @param usual in which half of them arrived
 * @param late in which nine of ten did
 */
public record LaneTime(
    ExpectedBy by,
    int parcels,
    @Nullable Duration border,
    @Nullable Duration customs,
    Duration usual,
    Duration late) {}
