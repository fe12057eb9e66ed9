package dev.homeward.analytics.rating.record;

import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating on record.
 *
 * @param day as of its first moment, in UTC
 * @param parameters the version of the parameters
 * @param snapshot what it was compared with
 * @param category what most of its lines are; empty for goods without one
 * @param replaces the record it corrects as of the same day, with the reason; null for a first one
 */
public record StoredRating(
    UUID id,
    SellerId seller,
    LocalDate day,
    int parameters,
    UUID snapshot,
    RatingInputs inputs,
    RatingResult result,
    String category,
    @Nullable UUID replaces,
    @Nullable String reason,
    Instant madeAt) {}
