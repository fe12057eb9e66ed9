package dev.homeward.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Seconds to rate all sellers as of today: from the call to the records on disk, with everything
 * that the night's job does.
 */
final class RatingBench {

  /** Orders of one to four lines. */
  private static final double LINES_OF_AN_ORDER = 2.5;

  private final Options options;
  private final Report report;

  RatingBench(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  void run() throws Exception {
    Path data = Path.of("target/rating");
    Homeward.delete(data);
    try (Homeward homeward = Homeward.start(data, "1g")) {
      homeward.awaitDemo();
      awaitRatings(homeward);
      int orders = (int) (options.lines() / LINES_OF_AN_ORDER);
      // Delivered five days after the sale, so that all of a year's lines are rated.
      long lines = GeneratedDatabase.fill(homeward, orders, options.sellers(), 4, 365);
      GeneratedDatabase.awaitReplica(homeward, lines);
      List<Double> seconds = new ArrayList<>();
      for (int run = 0; run < options.runs(); run++) {
        forgetToday(homeward);
        long begun = System.nanoTime();
        homeward.api().post("/api/v1/ratings", "{}");
        seconds.add((System.nanoTime() - begun) / 1e9);
      }
      report.add(
          "%s sellers rated by %s lines"
              .formatted(
                  Report.number((double) options.sellers()),
                  Report.number((double) options.lines())),
          Report.oneDigit(Report.median(seconds)) + " s",
          "%s of them, all recorded; aim 60 s".formatted(Report.number((double) seconds.size())));
      report.add(
          "resident after it",
          Report.number(homeward.javaMegabytes()) + " MB",
          "PostgreSQL " + Report.number(homeward.databaseMegabytes()) + " MB more");
    }
  }

  private static void awaitRatings(Homeward homeward) throws Exception {
    while (count(
            homeward,
            "select count(*) from rating_snapshot where day = (now() at time zone 'UTC')::date")
        == 0) {
      Thread.sleep(200);
    }
  }

  /** As if today had not been rated yet; nobody but a test may do that. */
  private static void forgetToday(Homeward homeward) throws IOException, SQLException {
    try (Connection connection = homeward.database();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          set session_replication_role = replica;
          delete from seller_rating_latest;
          delete from seller_rating where day = (now() at time zone 'UTC')::date;
          delete from rating_snapshot where day = (now() at time zone 'UTC')::date;
          """);
    }
  }

  private static long count(Homeward homeward, String question) throws IOException, SQLException {
    try (Connection connection = homeward.database();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(question)) {
      row.next();
      return row.getLong(1);
    }
  }
}
