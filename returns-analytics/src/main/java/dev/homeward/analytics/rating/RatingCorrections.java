package dev.homeward.analytics.rating;

import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.GradeState;
import dev.homeward.analytics.rating.facts.RatingFacts;
import dev.homeward.analytics.rating.facts.SellerFacts;
import dev.homeward.analytics.rating.record.ConfirmedViolations;
import dev.homeward.analytics.rating.record.LatestRatings;
import dev.homeward.analytics.rating.record.Rater;
import dev.homeward.analytics.rating.record.RatingInputs;
import dev.homeward.analytics.rating.record.RatingStore;
import dev.homeward.analytics.rating.record.Snapshot;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rates the past again after people found that something in it was wrong. What is on record stays;
 * a correction is a record more, as of the same day, that says what it replaces and why.
 */
@Service
public class RatingCorrections {

  private final RatingFacts facts;
  private final RatingStore ratings;
  private final SnapshotStore snapshots;
  private final LatestRatings latest;
  private final Judgement judgement;

  RatingCorrections(
      RatingFacts facts,
      RatingStore ratings,
      SnapshotStore snapshots,
      LatestRatings latest,
      Judgement judgement) {
    this.facts = facts;
    this.ratings = ratings;
    this.snapshots = snapshots;
    this.latest = latest;
    this.judgement = judgement;
  }

  /** By what is judged, and when. */
  @Component
  record Judgement(
      RatingParameters parameters, OverseenSellers violations, Standings standings, Clock clock) {}

  /**
   * Rates a seller again as of every day that it was rated on, from a day on: each with the facts
   * as they are known now, and against the same others as then.
   *
   * @return the corrections, earliest first
   */
  @Transactional
  public List<RatingRecord> recompute(SellerId seller, LocalDate since, String reason) {
    snapshots.keepOthersOut();
    List<StoredRating> corrections = new ArrayList<>();
    Map<UUID, Snapshot> known = new HashMap<>();
    @Nullable GradeState state = null;
    for (StoredRating wrong : ratings.since(seller, since)) {
      Snapshot snapshot = known.computeIfAbsent(wrong.snapshot(), snapshots::get);
      StoredRating right = corrected(wrong, snapshot, state, reason);
      state = right.result().state();
      corrections.add(right);
    }
    if (!corrections.isEmpty()) {
      ratings.add(corrections);
      latest.follow(seller, corrections.getLast());
      tell(corrections.getLast());
    }
    return corrections.stream().map(RatingRecord::of).toList();
  }

  /**
   * Corrects what an appeal found to be wrong, from the evaluation on that the seller had at hand
   * when it appealed; once.
   */
  @Transactional
  public void follow(SellerId seller, LocalDate filedOn, String reason) {
    if (!ratings.hasCorrection(seller, reason)) {
      LocalDate since =
          ratings.page(seller, filedOn.plusDays(1), true, 1).stream()
              .map(StoredRating::day)
              .findFirst()
              .orElse(filedOn);
      recompute(seller, since, reason);
    }
  }

  private void tell(StoredRating last) {
    SellerGrade onRecord = judgement.standings().current(last.seller());
    GradeState now = last.result().state();
    boolean differs = onRecord.grade() != now.grade() || onRecord.rated() != now.rated();
    if (differs && onRecord.cause() == GradeCause.RATING) {
      judgement
          .standings()
          .graded(
              new GradeGiven(
                  last.seller(),
                  now.grade(),
                  now.rated(),
                  last.day(),
                  GradeCause.RATING,
                  last.id()),
              Actor.SYSTEM);
    }
  }

  private StoredRating corrected(
      StoredRating wrong, Snapshot snapshot, @Nullable GradeState state, String reason) {
    CreditParameters parameters = judgement.parameters().get(wrong.parameters()).parameters();
    SellerFacts counted =
        facts.of(
            wrong.seller(), wrong.day(), parameters, snapshot.codes(), snapshot.curvesByCell());
    RatingInputs before = wrong.inputs();
    RatingInputs inputs =
        before.recounted(
            counted,
            judgement
                .violations()
                .by(wrong.day(), parameters, Map.of())
                .getOrDefault(wrong.seller(), ConfirmedViolations.NONE),
            state == null ? before.before() : state);
    return new StoredRating(
        TimeOrderedId.next(),
        wrong.seller(),
        wrong.day(),
        wrong.parameters(),
        wrong.snapshot(),
        inputs,
        new Rater(parameters, snapshot).rate(inputs),
        DayRating.mainCategory(snapshot, inputs),
        wrong.id(),
        reason,
        judgement.clock().instant());
  }
}
