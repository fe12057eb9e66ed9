package dev.homeward.analytics.credit.expected;

import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.Exposure;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Takes in all lines of one dimension, one after the other or grouped by age, and says what each
 * seller was exposed to. Nothing is allocated per line. Lines in the same order give the same
 * results to the bit.
 */
public final class RatingPass {

  private final CreditParameters parameters;
  private final Function<Cell, MaturityFunction> maturity;
  private final Map<MaturityFunction, AgeFactors> factors = new HashMap<>();
  private final SellerCells sums = new SellerCells();

  /**
   * Of no line yet.
   *
   * @param maturity the curve of each cell; {@link MaturityFunction#IMMEDIATE} for outcomes that do
   *     not wait
   */
  public RatingPass(CreditParameters parameters, Function<Cell, MaturityFunction> maturity) {
    this.parameters = parameters;
    this.maturity = maturity;
  }

  /**
   * Adds lines of one seller, cell and age. Those of the future and those too old to count are
   * passed over.
   *
   * @param category code from 0 to 65,535
   * @param region code from 0 to 65,535
   * @param age whole days since delivery
   * @param lines how many
   * @param outcomes the sum of their outcomes, from 0 to the number of lines
   */
  public void add(int seller, int category, int region, int age, double lines, double outcomes) {
    if (age < 0 || age > parameters.longestAgeDays()) {
      return;
    }
    int row = sums.row(seller, category, region);
    if (row == sums.fresh()) {
      row = sums.append(factorsOf(new Cell(category, region)));
    }
    sums.add(row, age, lines, outcomes);
  }

  /** By seller, what was summed in each of its cells; in order of appearance. */
  public Map<Integer, Map<Cell, CellSums>> bySeller() {
    Map<Integer, Map<Cell, CellSums>> bySeller = new LinkedHashMap<>();
    sums.forEach((seller, cell, seen) ->
        bySeller.computeIfAbsent(seller, any -> new LinkedHashMap<>()).put(cell, seen));
    return bySeller;
  }

  /** What everybody is compared with. */
  public Benchmarks benchmarks() {
    Map<Cell, CellTotals> cells = new LinkedHashMap<>();
    sums.forEach((seller, cell, seen) -> cells.merge(cell, seen.totals(), CellTotals::plus));
    return Benchmarks.of(parameters, cells);
  }

  /** By seller what happened and what was expected, without the number of buyers. */
  public Map<Integer, Exposure> exposures() {
    Benchmarks benchmarks = benchmarks();
    Map<Integer, Exposure> exposures = new LinkedHashMap<>();
    bySeller()
        .forEach(
            (seller, cells) -> exposures.put(seller, benchmarks.leavingOut(cells).exposure(cells)));
    return exposures;
  }

  private AgeFactors factorsOf(Cell cell) {
    return factors.computeIfAbsent(maturity.apply(cell), curve -> AgeFactors.of(parameters, curve));
  }
}
