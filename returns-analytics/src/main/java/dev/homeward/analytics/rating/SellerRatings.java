package dev.homeward.analytics.rating;

import dev.homeward.analytics.rating.record.Rater;
import dev.homeward.analytics.rating.record.RatingResult;
import dev.homeward.analytics.rating.record.RatingStore;
import dev.homeward.analytics.rating.record.SnapshotStore;
import dev.homeward.analytics.rating.record.StoredRating;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ratings of a seller. */
@Service
@Transactional(readOnly = true)
public class SellerRatings {

  private final RatingStore ratings;
  private final SnapshotStore snapshots;
  private final RatingParameters parameters;

  SellerRatings(RatingStore ratings, SnapshotStore snapshots, RatingParameters parameters) {
    this.ratings = ratings;
    this.snapshots = snapshots;
    this.parameters = parameters;
  }

  /** The latest rating; empty before the first. */
  public Optional<RatingRecord> latest(SellerId seller) {
    return ratings.find(seller, null).map(RatingRecord::of);
  }

  /** The rating of a day; empty where it was not rated on it. */
  public Optional<RatingRecord> on(SellerId seller, LocalDate day) {
    return ratings.find(seller, day).map(RatingRecord::of);
  }

  /**
   * A page of ratings, the latest first; what was corrected is left out.
   *
   * @param before only days before this one; null for the first page
   * @param gradesOnly only those that decided the grade
   */
  public List<RatingRecord> history(
      SellerId seller, @Nullable LocalDate before, boolean gradesOnly, int size) {
    return ratings.page(seller, before, gradesOnly, size).stream().map(RatingRecord::of).toList();
  }

  /**
   * One record, corrected or not.
   *
   * @throws NotFound if there is none, or another seller's
   */
  public RatingRecord get(SellerId seller, UUID id) {
    return RatingRecord.of(stored(seller, id));
  }

  /**
   * A record and what its inputs come to when they are computed again.
   *
   * @param same whether every number is the same to the last bit
   */
  public record Proof(RatingRecord rating, double score, double low, double high, boolean same) {}

  /**
   * Computes a record again, from what was kept with it alone.
   *
   * @throws NotFound if there is none, or another seller's
   */
  public Proof prove(SellerId seller, UUID id) {
    StoredRating stored = stored(seller, id);
    Rater rater =
        new Rater(
            parameters.get(stored.parameters()).parameters(), snapshots.get(stored.snapshot()));
    RatingResult again = rater.rate(stored.inputs());
    return new Proof(
        RatingRecord.of(stored),
        again.score().score(),
        again.score().low(),
        again.score().high(),
        again.equals(stored.result()));
  }

  private StoredRating stored(SellerId seller, UUID id) {
    return ratings.get(seller, id).orElseThrow(() -> new NotFound("rating", id));
  }
}
