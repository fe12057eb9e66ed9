package dev.homeward.analytics.credit.expected;

import dev.homeward.analytics.credit.CreditParameters;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often things happen on the platform by cell, to be compared with (SCR-1, 2.2). Kept as
 * totals: from these and a seller's own the rates of the others follow.
 */
public final class Benchmarks {

  private final CreditParameters parameters;
  private final SortedMap<Cell, CellTotals> cells;
  private final Margins margins;

  private Benchmarks(CreditParameters parameters, Map<Cell, CellTotals> cells) {
    this.parameters = parameters;
    this.cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    this.margins = Margins.of(this.cells);
  }

  /** Of everybody's totals in one dimension. */
  public static Benchmarks of(CreditParameters parameters, Map<Cell, CellTotals> cells) {
    return new Benchmarks(parameters, cells);
  }

  /** Everybody's totals by cell: what has to be kept to compute the same again. */
  public SortedMap<Cell, CellTotals> cells() {
    return cells;
  }

  /** The rates of all other sellers, for the one with these totals of its own. */
  public PeerRates leavingOut(Map<Cell, CellSums> own) {
    SortedMap<Cell, CellTotals> totals = new TreeMap<>();
    own.forEach((cell, sums) -> totals.put(cell, sums.totals()));
    return new PeerRates(parameters, this::totals, margins, totals, Margins.of(totals));
  }

  private CellTotals totals(Cell cell) {
    return cells.getOrDefault(cell, CellTotals.NONE);
  }
}
