package dev.homeward.analytics.rating.facts;

import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The lines of one seller by a day, in the codes and with the curves of a stored snapshot.
 *
 * @param key of the seller in the replica
 */
record OneSeller(
    int key,
    FactQuestions questions,
    Map<Integer, Integer> categories,
    Map<Integer, Integer> regions) {

  /** A question about the lines. */
  interface Question<T> {
    T ask(OneSeller lines) throws SQLException;
  }

  static OneSeller begin(
      Connection duck, FactScope scope, Codes codes, Map<Cell, MaturityFunction> curves)
      throws SQLException {
    FactQuestions questions = new FactQuestions(duck, scope);
    questions.prepare();
    Map<Integer, String> categories = questions.terms("category");
    Map<Integer, String> regions = questions.terms("region");
    Codes all = codes.with(categories, regions);
    Map<Integer, Integer> categoryCodes = Codes.translation(categories, all.categories());
    Map<Integer, Integer> regionCodes = Codes.translation(regions, all.regions());
    questions.mature(curvesByKey(questions.cells(), curves, categoryCodes, regionCodes));
    return new OneSeller(scope.seller().orElseThrow(), questions, categoryCodes, regionCodes);
  }

  SellerFacts facts() throws SQLException {
    FactSums sums = new FactSums(categories, regions);
    sums.readFrom(questions);
    return sums.facts().getOrDefault(key, SellerFacts.NONE);
  }

  /** The code of a cell of the replica. */
  Cell cell(int categoryKey, int regionKey) {
    return new Cell(categories.getOrDefault(categoryKey, 0), regions.getOrDefault(regionKey, 0));
  }

  /** Cells that the snapshot does not know mature as is assumed. */
  private static Map<Cell, MaturityFunction> curvesByKey(
      Set<Cell> keys,
      Map<Cell, MaturityFunction> curves,
      Map<Integer, Integer> categories,
      Map<Integer, Integer> regions) {
    Map<Cell, MaturityFunction> byKey = new HashMap<>();
    for (Cell key : keys) {
      Cell cell =
          new Cell(
              categories.getOrDefault(key.category(), 0), regions.getOrDefault(key.region(), 0));
      byKey.put(key, curves.getOrDefault(cell, MaturityFunction.START_UP));
    }
    return byKey;
  }
}
