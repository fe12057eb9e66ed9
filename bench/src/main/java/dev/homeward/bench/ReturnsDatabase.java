package dev.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Orders of the demo's merchant that can be returned over and over, and returns in every stage. */
final class ReturnsDatabase {

  private ReturnsDatabase() {}

  /** Returns when all of it is committed. */
  static void fill(Homeward homeward, String seller, int orders, int cases)
      throws IOException, SQLException {
    String script =
        Files.readString(Path.of("sql/generate-returns.sql"))
            .replace(":seller", seller)
            .replace(":orders", Integer.toString(orders))
            .replace(":cases", Integer.toString(cases));
    try (Connection connection = homeward.database();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(script);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    }
  }

  /** Returns the JSON of a return of one unit each of the first two lines of an order. */
  static String twoLines(int order) {
    return """
    {"order": "%s", "lines": [{"orderLine": "%s", "quantity": 1, "reason": "too-small"},
     {"orderLine": "%s", "quantity": 1, "reason": "too-small"}]}
    """
        .formatted(id(20, order), id(21, order * 4L), id(21, order * 4L + 1));
  }

  static String caseId(int number) {
    return id(24, number);
  }

  private static String id(int kind, long number) {
    return "%08x-0000-7000-8000-%012x".formatted(kind, number);
  }
}
