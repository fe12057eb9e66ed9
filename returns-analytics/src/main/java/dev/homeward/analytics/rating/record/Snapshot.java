package dev.homeward.analytics.rating.record;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.expected.Benchmarks;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.CellTotals;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.analytics.rating.facts.Codes;
import dev.homeward.analytics.rating.facts.DayFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every seller of a run is compared with.
 *
 * @param totals by dimension what all sellers came to, in an order that is part of the record
 * @param curves the maturity curves that were drawn
 * @param curveOf which of them each cell has
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Snapshot(
    Codes codes,
    Map<CreditDimension, List<Total>> totals,
    List<MaturityFunction> curves,
    List<CellCurve> curveOf) {

  private static final Comparator<Cell> ORDER =
      Comparator.comparingInt(Cell::category).thenComparingInt(Cell::region);

  /** What all sellers came to in a cell. */
  public record Total(int category, int region, CellTotals totals) {}

  /** A cell and the place of its curve. */
  public record CellCurve(int category, int region, int curve) {}

  /** What was counted of everybody. */
  public static Snapshot of(DayFacts facts) {
    Map<CreditDimension, Map<Cell, CellTotals>> sums = new EnumMap<>(CreditDimension.class);
    facts
        .sellers()
        .values()
        .forEach(seller ->
            seller
                .sums()
                .forEach((dimension, cells) -> {
                  Map<Cell, CellTotals> all =
                      sums.computeIfAbsent(dimension, _ -> new TreeMap<>(ORDER));
                  cells.forEach((cell, each) -> all.merge(cell, each.totals(), CellTotals::plus));
                }));
    Map<CreditDimension, List<Total>> totals = new EnumMap<>(CreditDimension.class);
    sums.forEach((dimension, cells) -> totals.put(dimension, rows(cells)));
    List<MaturityFunction> curves = List.copyOf(new LinkedHashSet<>(facts.curves().values()));
    List<CellCurve> curveOf = new ArrayList<>();
    Map<MaturityFunction, Integer> places = new LinkedHashMap<>();
    curves.forEach(curve -> places.put(curve, places.size()));
    facts
        .curves()
        .forEach((cell, curve) ->
            curveOf.add(
                new CellCurve(cell.category(), cell.region(), places.getOrDefault(curve, 0))));
    return new Snapshot(facts.codes(), totals, curves, curveOf);
  }

  private static List<Total> rows(Map<Cell, CellTotals> cells) {
    return cells.entrySet().stream()
        .map(each -> new Total(each.getKey().category(), each.getKey().region(), each.getValue()))
        .toList();
  }

  /** The benchmarks of every dimension that anybody is measured by. */
  public Map<CreditDimension, Benchmarks> benchmarks(CreditParameters parameters) {
    Map<CreditDimension, Benchmarks> benchmarks = new EnumMap<>(CreditDimension.class);
    totals.forEach((dimension, rows) -> {
      Map<Cell, CellTotals> cells = new LinkedHashMap<>();
      rows.forEach(row -> cells.put(new Cell(row.category, row.region), row.totals));
      benchmarks.put(dimension, Benchmarks.of(parameters, cells));
    });
    return benchmarks;
  }

  /** The curve of every cell that lines were delivered in. */
  public Map<Cell, MaturityFunction> curvesByCell() {
    Map<Cell, MaturityFunction> byCell = new LinkedHashMap<>();
    curveOf.forEach(
        each -> byCell.put(new Cell(each.category, each.region), curves.get(each.curve)));
    return byCell;
  }
}
