package dev.homeward.analytics.rating;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.CellSums;
import dev.homeward.analytics.rating.facts.DayFacts;
import dev.homeward.analytics.rating.facts.RatingFacts;
import dev.homeward.analytics.rating.facts.SellerFacts;
import dev.homeward.analytics.rating.record.ConfirmedViolations;
import dev.homeward.analytics.rating.record.LatestRatings.Standing;
import dev.homeward.analytics.rating.record.Rater;
import dev.homeward.analytics.rating.record.RatingInputs;
import dev.homeward.analytics.rating.record.Snapshot;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts a day for all sellers and prepares what each is rated from; writes nothing. */
@Component
class DayRating {

  private final RatingFacts facts;
  private final OverseenSellers violations;

  DayRating(RatingFacts facts, OverseenSellers violations) {
    this.facts = facts;
    this.violations = violations;
  }

  boolean factsSince(Instant moment) {
    return facts.agreedSince(moment);
  }

  /** A day that has been counted. */
  record Counted(
      LocalDate day,
      DayFacts facts,
      Snapshot snapshot,
      Rater rater,
      Map<SellerId, RatingInputs> inputs) {}

  /**
   * Counts a day.
   *
   * @param known sellers to rate although nothing may be known of them
   * @param standings where sellers stand before it
   */
  Counted count(
      LocalDate day,
      CreditParameters parameters,
      Set<SellerId> known,
      Map<SellerId, Standing> standings) {
    DayFacts counted = facts.of(day, parameters);
    Snapshot snapshot = Snapshot.of(counted);
    Map<SellerId, @Nullable LocalDate> evaluatedOn = new HashMap<>();
    standings.forEach((seller, standing) -> evaluatedOn.put(seller, standing.evaluatedOn()));
    Map<SellerId, ConfirmedViolations> confirmed = violations.by(day, parameters, evaluatedOn);
    Set<SellerId> sellers = new LinkedHashSet<>(known);
    counted.sellers().keySet().forEach(id -> sellers.add(new SellerId(id)));
    Map<SellerId, RatingInputs> inputs = new LinkedHashMap<>();
    for (SellerId seller : sellers) {
      Standing before = standings.getOrDefault(seller, Standing.NONE);
      inputs.put(
          seller,
          RatingInputs.of(
              counted.sellers().getOrDefault(seller.value(), SellerFacts.NONE),
              confirmed.getOrDefault(seller, ConfirmedViolations.NONE),
              before.state(),
              isDue(day, before)));
    }
    return new Counted(day, counted, snapshot, new Rater(parameters, snapshot), inputs);
  }

  /** Grades are decided on the first day of a month that is rated, and at first sight. */
  private static boolean isDue(LocalDate day, Standing before) {
    LocalDate last = before.evaluatedOn();
    return last == null || YearMonth.from(last).isBefore(YearMonth.from(day));
  }

  /** What most of a seller's lines are; empty where it has none, or they have no category. */
  static String mainCategory(Snapshot snapshot, RatingInputs inputs) {
    Map<Integer, Double> exposures = new LinkedHashMap<>();
    for (Map.Entry<Cell, CellSums> each : inputs.cells(CreditDimension.FAULT).entrySet()) {
      exposures.merge(each.getKey().category(), each.getValue().exposure(), Double::sum);
    }
    return exposures.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(most -> snapshot.codes().category(most.getKey()))
        .orElse("");
  }
}
