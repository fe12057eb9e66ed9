package dev.homeward.analytics.rating;

import dev.homeward.analytics.credit.GradeState;
import dev.homeward.analytics.rating.record.LatestRatings;
import dev.homeward.analytics.rating.record.LatestRatings.Standing;
import dev.homeward.analytics.rating.record.RatingInputs;
import dev.homeward.analytics.rating.record.RatingStore;
import dev.homeward.analytics.rating.record.SnapshotStore;
import dev.homeward.analytics.rating.record.StoredRating;
import dev.homeward.audit.Actor;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import dev.homeward.standing.GradeCause;
import dev.homeward.standing.GradeGiven;
import dev.homeward.standing.SellerGrade;
import dev.homeward.standing.Standings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the ratings of a day on record, in one transaction: all of them, or none. */
@Component
class RatingBook {

  private static final int BATCH = 1_000;

  private final RatingStore ratings;
  private final SnapshotStore snapshots;
  private final LatestRatings latest;
  private final Standings standings;
  private final Clock clock;

  RatingBook(
      RatingStore ratings,
      SnapshotStore snapshots,
      LatestRatings latest,
      Standings standings,
      Clock clock) {
    this.ratings = ratings;
    this.snapshots = snapshots;
    this.latest = latest;
    this.standings = standings;
    this.clock = clock;
  }

  /** The last day that was rated; empty before the first. */
  Optional<LocalDate> lastDay() {
    return snapshots.lastDay();
  }

  /** Where sellers stand; what people decided since their last rating goes before it. */
  Map<SellerId, Standing> standings(LocalDate day) {
    Map<SellerId, Standing> all = latest.all();
    for (SellerGrade onRecord : standings.all()) {
      LocalDate asOf = onRecord.asOf();
      boolean byPeople = onRecord.cause() != GradeCause.RATING;
      if (byPeople && asOf != null && !asOf.isAfter(day)) {
        Standing known = all.getOrDefault(onRecord.seller(), Standing.NONE);
        GradeState state = new GradeState(onRecord.grade(), 0, onRecord.rated());
        boolean same = known.state().grade() == onRecord.grade();
        all.put(onRecord.seller(), same ? known : new Standing(state, known.evaluatedOn()));
      }
    }
    return all;
  }

  /** Puts the grades on record that differ from those there. */
  void tell() {
    Map<SellerId, SellerGrade> onRecord = new HashMap<>();
    standings.all().forEach(each -> onRecord.put(each.seller(), each));
    for (GradeGiven now : latest.grades()) {
      SellerGrade before = onRecord.get(now.seller());
      if (before == null || before.grade() != now.grade() || before.rated() != now.rated()) {
        standings.graded(now, Actor.SYSTEM);
      }
    }
  }

  /**
   * Adds a day that was counted, unless somebody was quicker.
   *
   * @return how many ratings were added
   */
  @Transactional
  int add(DayRating.Counted counted, int version) {
    snapshots.keepOthersOut();
    LocalDate day = counted.day();
    if (lastDay().filter(last -> !last.isBefore(day)).isPresent()) {
      return 0;
    }
    Instant now = clock.instant();
    int sellers = counted.inputs().size();
    UUID snapshot =
        snapshots.add(counted.snapshot(), day, version, sellers, counted.facts().asOf(), now);
    List<Map.Entry<SellerId, RatingInputs>> all = List.copyOf(counted.inputs().entrySet());
    for (int from = 0; from < all.size(); from += BATCH) {
      ratings.add(
          all.subList(from, Math.min(all.size(), from + BATCH)).parallelStream()
              .map(each -> rated(counted, each.getKey(), each.getValue(), version, snapshot, now))
              .toList());
    }
    latest.follow(snapshot, day);
    return sellers;
  }

  private static StoredRating rated(
      DayRating.Counted counted,
      SellerId seller,
      RatingInputs inputs,
      int version,
      UUID snapshot,
      Instant now) {
    return new StoredRating(
        TimeOrderedId.next(),
        seller,
        counted.day(),
        version,
        snapshot,
        inputs,
        counted.rater().rate(inputs),
        DayRating.mainCategory(counted.snapshot(), inputs),
        null,
        null,
        now);
  }
}
