package dev.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Millions of order lines of many sellers, written by SQL in one transaction. */
final class GeneratedDatabase {

  private GeneratedDatabase() {}

  /** Returns when they are committed; answers how many sale and return lines there are then. */
  static long fill(Homeward homeward, int orders) throws IOException, SQLException {
    return fill(homeward, orders, 50, 400, 730);
  }

  /** The same with so many sellers, articles of each, and days up to today. */
  static long fill(Homeward homeward, int orders, int sellers, int articles, int days)
      throws IOException, SQLException {
    String script =
        Files.readString(Path.of("sql/generate-lines.sql"))
            .replaceAll("(?m)^\\\\.*$", "")
            .replace(":orders", Integer.toString(orders))
            .replace(":sellers", Integer.toString(sellers))
            .replace(":articles", Integer.toString(articles))
            .replace(":days", Integer.toString(days));
    try (Connection connection = homeward.database();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(script);
      long lines = count(statement);
      connection.commit();
      return lines;
    }
  }

  private static long count(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select (select count(*) from order_line) + (select count(*) from return_line)")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Waits until the replica answers from so many lines. */
  static void awaitReplica(Homeward homeward, long lines) throws IOException, InterruptedException {
    while (replicaLines(homeward) < lines) {
      Thread.sleep(100);
    }
  }

  static long replicaLines(Homeward homeward) throws IOException, InterruptedException {
    return homeward
        .api()
        .text("/actuator/prometheus")
        .lines()
        .filter(line -> line.startsWith("homeward_replica_lines"))
        .map(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(0L);
  }
}
