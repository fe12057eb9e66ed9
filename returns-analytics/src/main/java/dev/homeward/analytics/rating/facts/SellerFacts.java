package dev.homeward.analytics.rating.facts;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.CellSums;
import java.util.Map;

/**
 * What one seller came to by a day.
 *
 * @param sums by dimension and cell; dimensions that are not measured are missing
 * @param buyers how many buyers returned for a fault
 * @param buyersByRegion the same by the region's code
 * @param excluded lines of buyers who would have said too much
 */
public record SellerFacts(
    Map<CreditDimension, Map<Cell, CellSums>> sums,
    int buyers,
    Map<Integer, Integer> buyersByRegion,
    int excluded) {

  /** A seller of whom nothing is known yet. */
  public static final SellerFacts NONE = new SellerFacts(Map.of(), 0, Map.of(), 0);
}
