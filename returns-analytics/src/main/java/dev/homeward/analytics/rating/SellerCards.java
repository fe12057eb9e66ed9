package dev.homeward.analytics.rating;

import dev.homeward.analytics.credit.Counterfactual;
import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.Exposure;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.CellSums;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.analytics.rating.facts.SellerLines;
import dev.homeward.analytics.rating.record.Rater;
import dev.homeward.analytics.rating.record.RatingStore;
import dev.homeward.analytics.rating.record.Snapshot;
import dev.homeward.analytics.rating.record.SnapshotStore;
import dev.homeward.analytics.rating.record.StoredRating;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Explains a seller's latest rating: from the record itself, and from the lines behind it as the
 * replica has them now. Five statements in PostgreSQL, and a few questions about one seller's lines
 * in the replica.
 */
@Service
public class SellerCards {

  private static final int MONTHS = 12;
  private static final int MOST_PEERS = 10;

  private final RatingStore ratings;
  private final SnapshotStore snapshots;
  private final RatingParameters parameters;
  private final SellerLines lines;
  private final RatedSellers queue;

  SellerCards(
      RatingStore ratings,
      SnapshotStore snapshots,
      RatingParameters parameters,
      SellerLines lines,
      RatedSellers queue) {
    this.ratings = ratings;
    this.snapshots = snapshots;
    this.parameters = parameters;
    this.lines = lines;
    this.queue = queue;
  }

  /** The card of a seller; empty before its first rating. */
  public Optional<SellerCard> card(SellerId seller) {
    return ratings.find(seller, null).map(this::card);
  }

  private SellerCard card(StoredRating stored) {
    CreditParameters version = parameters.get(stored.parameters()).parameters();
    Snapshot snapshot = snapshots.get(stored.snapshot());
    Map<Cell, MaturityFunction> curves = snapshot.curvesByCell();
    SellerLines.Found found =
        lines.of(stored.seller(), stored.day(), version, snapshot.codes(), curves);
    LineCosts costs = new LineCosts(version, new Rater(version, snapshot), stored, curves);
    Optional<Cell> main = mainCell(stored);
    return new SellerCard(
        RatingRecord.of(stored),
        trend(stored),
        main.map(curves::get).orElse(MaturityFunction.START_UP),
        main.map(cell ->
                new SellerCard.CellName(
                    snapshot.codes().category(cell.category()),
                    snapshot.codes().region(cell.region())))
            .orElse(new SellerCard.CellName("", "")),
        queue.peers(stored.seller(), stored.category(), MOST_PEERS),
        costs.costliest(found.back()),
        outlook(version, stored, costs),
        costs.reserve(found.open()));
  }

  private List<RatingRecord> trend(StoredRating latest) {
    List<StoredRating> months = ratings.page(latest.seller(), latest.day(), true, MONTHS);
    List<RatingRecord> trend =
        new ArrayList<>(months.reversed().stream().map(RatingRecord::of).toList());
    trend.add(RatingRecord.of(latest));
    return trend;
  }

  private static Optional<Cell> mainCell(StoredRating stored) {
    return stored.inputs().cells(CreditDimension.FAULT).entrySet().stream()
        .max(Comparator.comparingDouble(each -> each.getValue().exposure()))
        .map(Map.Entry::getKey);
  }

  /** A line like most of its lines, in time for its returns. */
  private static SellerCard.Outlook outlook(
      CreditParameters version, StoredRating stored, LineCosts costs) {
    Grade now = stored.result().state().grade();
    Grade next = above(now);
    Map<CreditDimension, Exposure> exposures = new EnumMap<>(CreditDimension.class);
    stored
        .result()
        .score()
        .dimensions()
        .forEach((dimension, part) -> exposures.put(dimension, part.exposure()));
    Map<CreditDimension, Double> perLine = new EnumMap<>(CreditDimension.class);
    for (CreditDimension dimension : List.of(CreditDimension.FAULT, CreditDimension.OTHER)) {
      perLine.put(dimension, perLine(costs, stored, dimension));
    }
    return new SellerCard.Outlook(
        next,
        Counterfactual.cleanLinesTo(
            next, version, exposures, stored.inputs().deductions(), perLine));
  }

  private static Grade above(Grade grade) {
    return switch (grade) {
      case A, B -> Grade.A;
      case C -> Grade.B;
      case D -> Grade.C;
      case E -> Grade.D;
    };
  }

  private static double perLine(LineCosts costs, StoredRating stored, CreditDimension dimension) {
    double expected = 0;
    double exposure = 0;
    for (Map.Entry<Cell, CellSums> each : stored.inputs().cells(dimension).entrySet()) {
      expected += costs.probability(dimension, each.getKey()) * each.getValue().exposure();
      exposure += each.getValue().exposure();
    }
    return exposure > 0 ? expected / exposure : 0;
  }
}
