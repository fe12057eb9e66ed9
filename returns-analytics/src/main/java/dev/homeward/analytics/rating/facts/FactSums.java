package dev.homeward.analytics.rating.facts;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.CellSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Puts the answers about sellers together, by seller and in this world's codes. */
final class FactSums {

  private static final Comparator<Cell> ORDER =
      Comparator.comparingInt(Cell::category).thenComparingInt(Cell::region);

  private final Map<Integer, Integer> categories;
  private final Map<Integer, Integer> regions;
  private final Map<Integer, Seller> sellers = new HashMap<>();

  FactSums(Map<Integer, Integer> categories, Map<Integer, Integer> regions) {
    this.categories = categories;
    this.regions = regions;
  }

  private static final class Seller {
    private final Map<CreditDimension, Map<Cell, CellSums>> sums =
        new EnumMap<>(CreditDimension.class);
    private final Map<Integer, Integer> buyersByRegion = new TreeMap<>();
    private int buyers;
    private int excluded;

    void add(CreditDimension dimension, Cell cell, CellSums more) {
      sums.computeIfAbsent(dimension, _ -> new TreeMap<>(ORDER)).merge(cell, more, FactSums::plus);
    }

    /** Whoever answers no requests here is not measured by disputes either: none could be seen. */
    SellerFacts facts() {
      if (!sums.containsKey(CreditDimension.SERVICE)) {
        sums.remove(CreditDimension.DISPUTES);
      }
      Map<CreditDimension, Map<Cell, CellSums>> ordered = new EnumMap<>(CreditDimension.class);
      sums.forEach((dimension, cells) -> ordered.put(dimension, new LinkedHashMap<>(cells)));
      return new SellerFacts(ordered, buyers, new TreeMap<>(buyersByRegion), excluded);
    }
  }

  /** Everything there is, in as many questions as there are kinds of facts. */
  void readFrom(FactQuestions questions) throws SQLException {
    questions.each("delivered.sql", this::delivered);
    questions.each("came-back.sql", this::cameBack);
    questions.each("buyers.sql", this::buyers);
    questions.each("excluded.sql", row -> seller(row).excluded = row.getInt(2));
    questions.each("requests.sql", row -> counted(row, CreditDimension.SERVICE));
    questions.each("orders.sql", row -> counted(row, CreditDimension.FULFILMENT));
  }

  Map<Integer, SellerFacts> facts() {
    Map<Integer, SellerFacts> facts = new TreeMap<>();
    sellers.forEach((key, seller) -> facts.put(key, seller.facts()));
    return facts;
  }

  private void delivered(ResultSet row) throws SQLException {
    Seller seller = seller(row);
    Cell cell = cell(row);
    double lines = row.getDouble(4);
    double w = row.getDouble(8);
    CellSums maturing = new CellSums(0, row.getDouble(5), 0, row.getDouble(6), row.getDouble(7));
    seller.add(CreditDimension.FAULT, cell, maturing);
    seller.add(CreditDimension.OTHER, cell, maturing);
    seller.add(CreditDimension.DISPUTES, cell, new CellSums(0, lines, 0, w, w));
  }

  private void cameBack(ResultSet row) throws SQLException {
    Seller seller = seller(row);
    Cell cell = cell(row);
    seller.add(CreditDimension.FAULT, cell, outcomes(row.getDouble(4), row.getDouble(5)));
    seller.add(CreditDimension.OTHER, cell, outcomes(row.getDouble(6), row.getDouble(7)));
    seller.add(CreditDimension.DISPUTES, cell, outcomes(row.getDouble(8), row.getDouble(9)));
  }

  private void counted(ResultSet row, CreditDimension dimension) throws SQLException {
    double w = row.getDouble(5);
    seller(row)
        .add(
            dimension,
            cell(row),
            new CellSums(row.getDouble(6), row.getDouble(4), row.getDouble(7), w, w));
  }

  private void buyers(ResultSet row) throws SQLException {
    int region = row.getInt(2);
    if (row.wasNull()) {
      seller(row).buyers = row.getInt(3);
    } else {
      Integer code = regions.get(region);
      if (code != null) {
        seller(row).buyersByRegion.merge(code, row.getInt(3), Integer::sum);
      }
    }
  }

  private static CellSums outcomes(double outcomes, double decayed) {
    return new CellSums(outcomes, 0, decayed, 0, 0);
  }

  private static CellSums plus(CellSums one, CellSums other) {
    return new CellSums(
        one.outcomes() + other.outcomes(),
        one.exposure() + other.exposure(),
        one.decayedOutcomes() + other.decayedOutcomes(),
        one.decayedExposure() + other.decayedExposure(),
        one.decayedSquares() + other.decayedSquares());
  }

  private Seller seller(ResultSet row) throws SQLException {
    return sellers.computeIfAbsent(row.getInt(1), _ -> new Seller());
  }

  private Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        categories.getOrDefault(row.getInt(2), 0), regions.getOrDefault(row.getInt(3), 0));
  }
}
