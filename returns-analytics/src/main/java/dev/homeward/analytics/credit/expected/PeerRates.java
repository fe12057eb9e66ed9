package dev.homeward.analytics.credit.expected;

import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.Exposure;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What one seller's lines are compared with: the rates of all others (SCR-1, 2.2). */
public final class PeerRates {

  private static final double LEAST = .0005;
  private static final double MOST = .9;

  private final CreditParameters parameters;
  private final Function<Cell, CellTotals> everybody;
  private final Margins margins;
  private final Map<Cell, CellTotals> own;
  private final Margins ownMargins;

  PeerRates(
      CreditParameters parameters,
      Function<Cell, CellTotals> everybody,
      Margins margins,
      Map<Cell, CellTotals> own,
      Margins ownMargins) {
    this.parameters = parameters;
    this.everybody = everybody;
    this.margins = margins;
    this.own = own;
    this.ownMargins = ownMargins;
  }

  /** p: how often others' mature lines of a cell have the outcome, from 0.0005 to 0.9. */
  public double probability(Cell cell) {
    CellTotals others = everybody.apply(cell).minus(own.getOrDefault(cell, CellTotals.NONE));
    return Math.clamp(others.shrunkTo(parent(cell), parameters.kappa()), LEAST, MOST);
  }

  /** The seller's exposure, without its buyers, from what was summed by cell. */
  public Exposure exposure(Map<Cell, CellSums> sums) {
    double observed = 0;
    double expected = 0;
    double squares = 0;
    double rawObserved = 0;
    double rawExpected = 0;
    for (Map.Entry<Cell, CellSums> entry : new TreeMap<>(sums).entrySet()) {
      double p = probability(entry.getKey());
      CellSums cell = entry.getValue();
      observed += cell.decayedOutcomes();
      expected += p * cell.decayedExposure();
      squares += p * p * cell.decayedSquares();
      rawObserved += cell.outcomes();
      rawExpected += p * cell.exposure();
    }
    return new Exposure(observed, expected, squares, rawObserved, rawExpected, 0);
  }

  /** What the category and the region together suggest, before the cell itself is looked at. */
  private double parent(Cell cell) {
    CellTotals all = margins.all();
    CellTotals category = margins.category(cell);
    CellTotals region = margins.region(cell);
    if (dominates(ownMargins.category(cell), category)
        || dominates(ownMargins.region(cell), region)) {
      category = category.minus(ownMargins.category(cell));
      region = region.minus(ownMargins.region(cell));
      // A seller without any peers is compared with itself: that says nothing, and harms nobody.
      all = all.minus(ownMargins.all()).exposed() ? all.minus(ownMargins.all()) : all;
    }
    double platform = all.rate();
    return parent(
        category.exposed() ? category.rate() : platform,
        region.exposed() ? region.rate() : platform,
        platform);
  }

  static double parent(double category, double region, double platform) {
    return platform > 0 ? category * region / platform : 0;
  }

  private boolean dominates(CellTotals part, CellTotals whole) {
    return part.exposure() > parameters.dominantShare() * whole.exposure();
  }
}
