package dev.homeward.analytics.rating;

import dev.homeward.analytics.credit.CreditScore;
import dev.homeward.analytics.rating.record.StoredRating;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating on record.
 *
 * @param day as of its first moment, in UTC
 * @param parameters the version of the parameters
 * @param regions scores of the destination regions where there is enough to go by
 * @param grade in force from then on
 * @param rated false while there is too little to go by
 * @param streak how many evaluations in a row had a better band
 * @param projected the grade if it were decided that day
 * @param evaluated whether it was decided that day, or carried on
 * @param category what most of its lines are; empty for goods without one
 * @param excluded lines left out because their buyers would have said too much
 * @param replaces the record it corrects, with the reason; null for a first one
 */
public record RatingRecord(
    UUID id,
    SellerId seller,
    LocalDate day,
    int parameters,
    CreditScore score,
    Map<String, CreditScore> regions,
    Grade grade,
    boolean rated,
    int streak,
    Grade projected,
    boolean evaluated,
    String category,
    int excluded,
    @Nullable UUID replaces,
    @Nullable String reason,
    Instant madeAt) {

  static RatingRecord of(StoredRating stored) {
    return new RatingRecord(
        stored.id(),
        stored.seller(),
        stored.day(),
        stored.parameters(),
        stored.result().score(),
        stored.result().regions(),
        stored.result().state().grade(),
        stored.result().state().rated(),
        stored.result().state().streak(),
        stored.result().projected(),
        stored.inputs().evaluated(),
        stored.category(),
        stored.inputs().excluded(),
        stored.replaces(),
        stored.reason(),
        stored.madeAt());
  }
}
