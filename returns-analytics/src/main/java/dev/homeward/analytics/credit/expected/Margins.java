package dev.homeward.analytics.credit.expected;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Totals over rows and columns of cells. */
record Margins(
    Map<Integer, CellTotals> byCategory, Map<Integer, CellTotals> byRegion, CellTotals all) {

  static Margins of(SortedMap<Cell, CellTotals> cells) {
    Map<Integer, CellTotals> byCategory = new HashMap<>();
    Map<Integer, CellTotals> byRegion = new HashMap<>();
    CellTotals all = CellTotals.NONE;
    for (Map.Entry<Cell, CellTotals> entry : cells.entrySet()) {
      Cell cell = entry.getKey();
      byCategory.merge(cell.category(), entry.getValue(), CellTotals::plus);
      byRegion.merge(cell.region(), entry.getValue(), CellTotals::plus);
      all = all.plus(entry.getValue());
    }
    return new Margins(byCategory, byRegion, all);
  }

  CellTotals category(Cell cell) {
    return byCategory.getOrDefault(cell.category(), CellTotals.NONE);
  }

  CellTotals region(Cell cell) {
    return byRegion.getOrDefault(cell.region(), CellTotals.NONE);
  }
}
