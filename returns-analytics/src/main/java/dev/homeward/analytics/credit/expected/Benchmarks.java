package dev.homeward.analytics.credit.expected;

import dev.homeward.analytics.credit.CreditParameters;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often things happen on the platform by cell, to be compared with (SCR-1, 2.2). Kept as
 * totals: from these and a seller's own the rates of the others follow.
 */
public final class Benchmarks {

  private final CreditParameters parameters;
  private final Map<Cell, CellTotals> cells;
  private final Margins margins;

  private Benchmarks(CreditParameters parameters, Map<Cell, CellTotals> cells) {
    this.parameters = parameters;
    this.cells = Map.copyOf(cells);
    this.margins = Margins.of(cells);
  }

  /**
   * Of everybody's totals in one dimension.
   *
   * @param cells in an order that is the same each time, if results are to be the same to the bit
   */
  public static Benchmarks of(CreditParameters parameters, Map<Cell, CellTotals> cells) {
    return new Benchmarks(parameters, cells);
  }

  /** Everybody's totals by cell: what has to be kept to compute the same again. */
  public Map<Cell, CellTotals> cells() {
    return cells;
  }

  /** The rates of all other sellers, for the one with these totals of its own. */
  public PeerRates leavingOut(Map<Cell, CellSums> own) {
    Map<Cell, CellTotals> totals =
        own.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().totals()));
    return new PeerRates(parameters, this::totals, margins, totals, Margins.of(totals));
  }

  private CellTotals totals(Cell cell) {
    return cells.getOrDefault(cell, CellTotals.NONE);
  }
}
