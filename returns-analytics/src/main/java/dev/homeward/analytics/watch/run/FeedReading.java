package dev.homeward.analytics.watch.run;

import dev.homeward.analytics.replica.MaturityCurve;
import dev.homeward.analytics.replica.SqlText;
import dev.homeward.analytics.watch.AlertBook;
import dev.homeward.analytics.watch.CellKind;
import dev.homeward.analytics.watch.Concern;
import dev.homeward.oversight.Attribution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the feed from the columnar replica. What it makes on the way stays in temporary tables of
 * the connection, for the evidence of what is found.
 *
 * @param decided what people decided about returned lines
 */
record FeedReading(Connection duck, List<Attribution> decided) {

  /** Weeks needed before the first one that is looked at, for its baseline and for theirs. */
  static final int BEFORE = 54;

  private static final int KAPPA = 50;

  /**
   * @param first Monday of the first week to look at
   * @param last Monday of the last one
   * @param followed topics whose series are wanted even where too little came back lately
   */
  Feed read(LocalDate first, LocalDate last, WatchSettings settings, Set<AlertBook.Topic> followed)
      throws SQLException {
    LocalDate start = first.minusWeeks(BEFORE);
    int weeks = Math.toIntExact((last.toEpochDay() - start.toEpochDay()) / 7) + 1;
    int lately = weeks - BEFORE + Detector.REACH;
    createConcerns();
    createDecided();
    createFollowed(followed);
    SqlText script =
        SqlText.of(FeedReading.class, "feed.sql")
            .with("first", start.toString())
            .with("weeks", Integer.toString(weeks))
            .with("mature", Integer.toString(MaturityCurve.START_UP.days()))
            .with("lately", Integer.toString(lately))
            .with("least", Integer.toString(settings.leastReturns()));
    try (Statement statement = duck.createStatement()) {
      for (String part : script.text().split(";\\s*\\n", -1)) {
        if (!part.isBlank()) {
          statement.execute(part);
        }
      }
    }
    return new Feed(start, weeks, series(weeks), cells(weeks));
  }

  private void createConcerns() throws SQLException {
    try (Statement statement = duck.createStatement()) {
      statement.execute(
          "create or replace temp table watched_concern (reason varchar, concern varchar)");
      statement.execute(
          "create or replace temp table watched_kind (kind varchar, concern varchar)");
      for (CellKind kind : CellKind.values()) {
        for (Concern concern : kind.concerns()) {
          statement.execute(
              "insert into watched_kind values ('%s', '%s')"
                  .formatted(kind.name(), concern.name()));
        }
      }
    }
    try (PreparedStatement insert =
        duck.prepareStatement("insert into watched_concern values (?, ?)")) {
      for (Concern concern : Concern.values()) {
        for (String reason : concern.reasons()) {
          insert.setString(1, reason);
          insert.setString(2, concern.name());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private void createDecided() throws SQLException {
    try (Statement statement = duck.createStatement()) {
      statement.execute(
          "create or replace temp table watched_decided (line uuid, attributed varchar)");
    }
    if (decided.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        duck.prepareStatement("insert into watched_decided values (cast(? as uuid), ?)")) {
      for (Attribution each : decided) {
        insert.setString(1, each.line().toString());
        insert.setString(2, each.attributed().name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void createFollowed(Set<AlertBook.Topic> followed) throws SQLException {
    try (Statement statement = duck.createStatement()) {
      statement.execute(
          "create or replace temp table watched_followed"
              + " (kind varchar, subject varchar, concern varchar)");
    }
    if (followed.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        duck.prepareStatement("insert into watched_followed values (?, ?, ?)")) {
      for (AlertBook.Topic topic : followed) {
        insert.setString(1, topic.kind().name());
        insert.setString(2, topic.subject());
        insert.setString(3, topic.concern().name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private List<Series> series(int weeks) throws SQLException {
    String sql =
        SqlText.of(FeedReading.class, "series.sql").with("kappa", Integer.toString(KAPPA)).text();
    List<Series> all = new ArrayList<>();
    try (Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      SeriesRows rows = new SeriesRows(weeks);
      while (row.next()) {
        rows.read(row).ifPresent(all::add);
      }
      rows.last().ifPresent(all::add);
    }
    return all;
  }

  private Map<CellKind, Long> cells(int weeks) throws SQLException {
    String sql =
        SqlText.of(FeedReading.class, "cells.sql").with("weeks", Integer.toString(weeks)).text();
    Map<CellKind, Long> cells = new EnumMap<>(CellKind.class);
    try (Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        cells.put(CellKind.valueOf(row.getString(1)), row.getLong(2));
      }
    }
    return cells;
  }
}
