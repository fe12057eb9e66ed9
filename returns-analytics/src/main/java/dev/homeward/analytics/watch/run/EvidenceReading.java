package dev.homeward.analytics.watch.run;

import dev.homeward.analytics.replica.SqlText;
import dev.homeward.analytics.watch.AlertEvidence;
import dev.homeward.analytics.watch.AlertEvidence.Share;
import dev.homeward.analytics.watch.Concern;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what speaks for a finding, from the temporary tables that the feed left behind. */
record EvidenceReading(Connection duck, Subjects subjects) {

  private static final int SHOWN = 8;
  private static final double MOSTLY = .8;

  /** Evidence, and its weight in euros; 0 where no rate is known. */
  record Weighed(AlertEvidence evidence, double euros) {}

  /**
   * @param seller to whom the evidence is shown: of a lane only its own returns
   */
  Weighed of(Finding finding, Detector.Step latest, int seller) throws SQLException {
    Map<String, List<Share>> shares = read(finding, seller);
    double excess = Math.max(0, finding.observed() - finding.expected());
    Share value = first(shares, "value", new Share("EUR", "1", 0));
    int digits = Math.max(0, Currency.getInstance(value.key()).getDefaultFractionDigits());
    double cost = excess * value.count();
    double perEuro = value.label().isEmpty() ? 0 : Double.parseDouble(value.label());
    AlertEvidence evidence =
        new AlertEvidence(
            subjects.name(finding.series().cell()),
            subjects.code(finding.series().cell()),
            region(finding, shares),
            latest.observed(),
            latest.expected(),
            finding.chance(),
            finding.certainty(),
            (int) first(shares, "buyers", new Share("", "", 0)).count(),
            BigDecimal.valueOf(cost).movePointRight(digits).longValue(),
            value.key(),
            top(shares, "reason"),
            top(shares, "region"),
            top(shares, "country"),
            top(shares, "carrier"),
            top(shares, "product"));
    return new Weighed(evidence, perEuro <= 0 ? 0 : cost / perEuro);
  }

  /** What a seller's part of a lane is: its own returns, and its share of those expected. */
  Map<Integer, Series> sellersOf(Series lane, int weeks) throws SQLException {
    String sql =
        SqlText.of(EvidenceReading.class, "lane-sellers.sql")
            .with("origin", Integer.toString(lane.cell().a()))
            .with("country", Integer.toString(lane.cell().b()))
            .with("concern", lane.concern().name())
            .text();
    Map<Integer, double[]> observed = new HashMap<>();
    Map<Integer, double[]> expected = new HashMap<>();
    try (Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        int week = row.getInt("i");
        int seller = row.getInt("seller_key");
        observed.computeIfAbsent(seller, _ -> new double[weeks])[week] = row.getDouble("observed");
        expected.computeIfAbsent(seller, _ -> new double[weeks])[week] =
            row.getDouble("share") * lane.expected(week);
      }
    }
    Map<Integer, Series> parts = new HashMap<>();
    observed.forEach((seller, own) ->
        parts.put(
            seller,
            new Series(
                lane.cell(),
                seller,
                lane.concern(),
                own,
                expected.getOrDefault(seller, new double[weeks]))));
    return parts;
  }

  private Map<String, List<Share>> read(Finding finding, int seller) throws SQLException {
    Concern concern = finding.series().concern();
    String sql =
        SqlText.of(EvidenceReading.class, "evidence.sql")
            .with("cell", condition(finding.series().cell(), seller))
            .with("concern", concern.name())
            .with("from", Integer.toString(finding.since()))
            .with("to", Integer.toString(finding.week()))
            .text();
    Map<String, List<Share>> shares = new HashMap<>();
    try (Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        shares
            .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
            .add(new Share(row.getString(2), row.getString(3), row.getDouble(4)));
      }
    }
    return shares;
  }

  private static String condition(Cell cell, int seller) {
    return switch (cell.kind()) {
      case PRODUCT -> "w.product_key = " + cell.a();
      case PRODUCT_REGION -> "w.product_key = " + cell.a() + " and w.region_key = " + cell.b();
      case SELLER -> "w.seller_key = " + cell.a();
      case LANE -> "w.seller_key = " + seller + " and w.country_key = " + cell.b();
    };
  }

  private @org.jspecify.annotations.Nullable String region(
      Finding finding, Map<String, List<Share>> shares) {
    Share top = first(shares, "region", new Share("", "", 0));
    double all = first(shares, "returns", new Share("", "", 0)).count();
    String named = subjects.region(finding.series().cell());
    return named != null || top.key().isEmpty() || top.count() < MOSTLY * all ? named : top.key();
  }

  private static Share first(Map<String, List<Share>> shares, String what, Share otherwise) {
    return shares.getOrDefault(what, List.of(otherwise)).getFirst();
  }

  private static List<Share> top(Map<String, List<Share>> shares, String what) {
    return shares.getOrDefault(what, List.of()).stream().limit(SHOWN).toList();
  }
}
