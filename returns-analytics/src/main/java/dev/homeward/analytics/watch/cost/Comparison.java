package dev.homeward.analytics.watch.cost;

import dev.homeward.analytics.replica.MaturityCurve;
import dev.homeward.analytics.replica.SqlText;
import dev.homeward.analytics.watch.Concern;
import dev.homeward.shared.SellerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came back of a seller's products and regions beside what would have elsewhere.
 *
 * @param regionOf country
 */
record Comparison(
    Map<String, Part> products, Map<String, Part> regions, Map<String, String> regionOf) {

  /** A product or region. */
  record Part(String key, String code, String label, List<Found> found) {}

  /** What is complained of, and what comparable goods would bring. */
  record Found(Concern concern, double observed, double expected) {}

  static Comparison read(Connection duck, SellerId seller, LocalDate from, LocalDate to)
      throws SQLException {
    Map<String, Part> products = new HashMap<>();
    Map<String, Part> regions = new HashMap<>();
    try (Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(sql(seller, from, to))) {
      while (row.next()) {
        Part part =
            new Part(
                row.getString("key"),
                row.getString("code"),
                row.getString("label"),
                new ArrayList<>());
        (row.getString("what").equals("product") ? products : regions)
            .computeIfAbsent(part.key(), _ -> part)
            .found()
            .add(
                new Found(
                    Concern.valueOf(row.getString("concern")),
                    row.getDouble("observed"),
                    row.getDouble("expected")));
      }
    }
    return new Comparison(products, regions, regionsOf(duck));
  }

  private static String sql(SellerId seller, LocalDate from, LocalDate to) {
    List<String> reasons = new ArrayList<>();
    List<String> concerns = new ArrayList<>();
    for (Concern concern : Concern.values()) {
      for (String reason : concern.reasons()) {
        reasons.add("'" + reason + "'");
        concerns.add("'" + concern.name() + "'");
      }
    }
    return SqlText.of(Comparison.class, "compare.sql")
        .with("seller", seller.value().toString())
        .with("from", from.toString())
        .with("to", to.toString())
        .with("mature", Integer.toString(MaturityCurve.START_UP.days()))
        .with("reasons", reasons.toString())
        .with("concerns", concerns.toString())
        .text();
  }

  private static Map<String, String> regionsOf(Connection duck) throws SQLException {
    Map<String, String> regions = new HashMap<>();
    try (Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery("select country, region from country_region")) {
      while (row.next()) {
        regions.put(row.getString(1), row.getString(2));
      }
    }
    return regions;
  }
}
