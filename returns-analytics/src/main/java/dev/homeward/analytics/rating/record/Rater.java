package dev.homeward.analytics.rating.record;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.CreditScore;
import dev.homeward.analytics.credit.Exposure;
import dev.homeward.analytics.credit.GradeState;
import dev.homeward.analytics.credit.Hysteresis;
import dev.homeward.analytics.credit.Scores;
import dev.homeward.analytics.credit.expected.Benchmarks;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.CellSums;
import dev.homeward.analytics.credit.expected.PeerRates;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rates sellers by a snapshot and a version of the parameters: the same inputs give the same
 * result, to the last bit, whenever it is asked.
 */
public final class Rater {

  private final CreditParameters parameters;
  private final Snapshot snapshot;
  private final Map<CreditDimension, Benchmarks> benchmarks;

  public Rater(CreditParameters parameters, Snapshot snapshot) {
    this.parameters = parameters;
    this.snapshot = snapshot;
    this.benchmarks = snapshot.benchmarks(parameters);
  }

  public RatingResult rate(RatingInputs inputs) {
    Map<CreditDimension, Exposure> exposures = new EnumMap<>(CreditDimension.class);
    Map<Integer, Map<CreditDimension, Exposure>> byRegion = new TreeMap<>();
    for (CreditDimension dimension : CreditDimension.values()) {
      Map<Cell, CellSums> cells = inputs.cells(dimension);
      if (!cells.isEmpty()) {
        PeerRates peers = peers(dimension, inputs);
        exposures.put(dimension, withBuyers(dimension, peers.exposure(cells), inputs.buyers()));
        addByRegion(dimension, cells, peers, inputs, byRegion);
      }
    }
    CreditScore score = Scores.of(parameters, exposures, inputs.deductions());
    GradeState next =
        Hysteresis.next(parameters, inputs.before(), score, inputs.confirmedCritical());
    return new RatingResult(
        score,
        named(Scores.byRegion(parameters, byRegion, inputs.deductions())),
        inputs.evaluated() ? next : inputs.before(),
        next.grade());
  }

  /** The rates of all other sellers in one dimension. */
  public PeerRates peers(CreditDimension dimension, RatingInputs inputs) {
    Benchmarks all = benchmarks.getOrDefault(dimension, Benchmarks.of(parameters, Map.of()));
    return all.leavingOut(inputs.cellsInSnapshot(dimension));
  }

  private static void addByRegion(
      CreditDimension dimension,
      Map<Cell, CellSums> cells,
      PeerRates peers,
      RatingInputs inputs,
      Map<Integer, Map<CreditDimension, Exposure>> byRegion) {
    Map<Integer, Map<Cell, CellSums>> regions = new TreeMap<>();
    cells.forEach((cell, sums) ->
        regions.computeIfAbsent(cell.region(), _ -> new LinkedHashMap<>()).put(cell, sums));
    regions.forEach((region, some) -> {
      int buyers = inputs.buyersByRegion().getOrDefault(region, 0);
      byRegion
          .computeIfAbsent(region, _ -> new EnumMap<>(CreditDimension.class))
          .put(dimension, withBuyers(dimension, peers.exposure(some), buyers));
    });
  }

  private static Exposure withBuyers(CreditDimension dimension, Exposure exposure, int buyers) {
    return dimension == CreditDimension.FAULT ? exposure.fromBuyers(buyers) : exposure;
  }

  private Map<String, CreditScore> named(Map<Integer, CreditScore> byRegion) {
    Map<String, CreditScore> named = new LinkedHashMap<>();
    byRegion.forEach((region, score) -> named.put(snapshot.codes().region(region), score));
    return named;
  }
}
