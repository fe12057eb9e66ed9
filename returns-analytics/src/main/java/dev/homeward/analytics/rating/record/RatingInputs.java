package dev.homeward.analytics.rating.record;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.Deduction;
import dev.homeward.analytics.credit.GradeState;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.CellSums;
import dev.homeward.analytics.rating.facts.SellerFacts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a seller that its rating on a day was computed from.
 *
 * @param sums by dimension what was counted in each cell
 * @param buyers how many buyers returned for a fault
 * @param buyersByRegion the same by the region's code
 * @param excluded lines of buyers who would have said too much
 * @param deductions confirmed violations
 * @param confirmedCritical whether one of them was critical and new
 * @param before the grade in force before
 * @param evaluated whether the grade was decided anew, or carried on
 * @param inSnapshot what the snapshot counted of this seller, where that was found to be wrong
 */
public record RatingInputs(
    Map<CreditDimension, List<CellRow>> sums,
    int buyers,
    Map<Integer, Integer> buyersByRegion,
    int excluded,
    List<Deduction> deductions,
    boolean confirmedCritical,
    GradeState before,
    boolean evaluated,
    @Nullable Map<CreditDimension, List<CellRow>> inSnapshot) {

  /** Of facts just counted. */
  public static RatingInputs of(
      SellerFacts facts, ConfirmedViolations violations, GradeState before, boolean evaluated) {
    return new RatingInputs(
        rows(facts.sums()),
        facts.buyers(),
        facts.buyersByRegion(),
        facts.excluded(),
        violations.deductions(),
        violations.newCritical(),
        before,
        evaluated,
        null);
  }

  /** The same day counted again; the snapshot keeps what it had counted. */
  public RatingInputs recounted(
      SellerFacts facts, ConfirmedViolations violations, GradeState from) {
    return new RatingInputs(
        rows(facts.sums()),
        facts.buyers(),
        facts.buyersByRegion(),
        facts.excluded(),
        violations.deductions(),
        confirmedCritical && violations.newCritical(),
        from,
        evaluated,
        inSnapshot == null ? sums : inSnapshot);
  }

  public Map<Cell, CellSums> cells(CreditDimension dimension) {
    return CellRow.cells(sums.getOrDefault(dimension, List.of()));
  }

  Map<Cell, CellSums> cellsInSnapshot(CreditDimension dimension) {
    return inSnapshot == null
        ? cells(dimension)
        : CellRow.cells(inSnapshot.getOrDefault(dimension, List.of()));
  }

  private static Map<CreditDimension, List<CellRow>> rows(
      Map<CreditDimension, Map<Cell, CellSums>> sums) {
    Map<CreditDimension, List<CellRow>> rows = new EnumMap<>(CreditDimension.class);
    sums.forEach((dimension, cells) -> rows.put(dimension, CellRow.rows(cells)));
    return rows;
  }
}
