package dev.homeward.standing;

import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seller's grade on record.
 *
 * @param id of the record; null for a seller that none was ever given to
 * @param rated false while too little is known to tell
 * @param asOf the day that it was judged by; null for a seller that none was ever given to
 * @param givenAt when it was put on record; null as above
 */
public record SellerGrade(
    SellerId seller,
    Grade grade,
    boolean rated,
    @Nullable UUID id,
    @Nullable LocalDate asOf,
    GradeCause cause,
    @Nullable Instant givenAt) {

  /** What holds before anything is known. */
  public static SellerGrade unrated(SellerId seller) {
    return new SellerGrade(seller, Grade.C, false, null, null, GradeCause.RATING, null);
  }
}
