package dev.homeward.analytics.rating.record;

import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.CellSums;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A cell with its sums, as it is kept: the order of rows is part of the record. */
public record CellRow(int category, int region, CellSums sums) {

  static List<CellRow> rows(Map<Cell, CellSums> cells) {
    return cells.entrySet().stream()
        .map(each -> new CellRow(each.getKey().category(), each.getKey().region(), each.getValue()))
        .toList();
  }

  static Map<Cell, CellSums> cells(List<CellRow> rows) {
    Map<Cell, CellSums> cells = new LinkedHashMap<>();
    rows.forEach(row -> cells.put(new Cell(row.category, row.region), row.sums));
    return cells;
  }
}
