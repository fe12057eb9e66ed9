package dev.homeward.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long return-rate questions take through the API, and what memory they cost. */
final class RatesBench {

  private static final int QUESTIONS = 60;
  private static final String RATES = "/api/v1/analytics/return-rates?limit=200&by=";

  private final Options options;
  private final Report report;

  RatesBench(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  void run() throws Exception {
    Path data = Path.of("target/rates");
    Homeward.delete(data);
    try (Homeward homeward = Homeward.start(data, "512m")) {
      long lines = GeneratedDatabase.fill(homeward, options.orders());
      GeneratedDatabase.awaitReplica(homeward, lines);
      String seller = "00000001-0000-7000-8000-00000000000%d";
      ask(
          homeward,
          "one seller by product, events",
          RATES + "product&basis=event&metric=lines&seller=" + seller);
      ask(
          homeward,
          "one seller by product, cohort",
          RATES + "product&basis=cohort&metric=units&seller=" + seller);
      ask(
          homeward,
          "platform by category, country, month, events",
          RATES + "category,country,month&basis=event&metric=lines");
      ask(
          homeward,
          "platform by category, country, month, cohort",
          RATES + "category,country,month&basis=cohort&metric=units");
      report.add(
          "resident, loaded with " + Report.number((double) lines) + " lines",
          Report.number(homeward.javaMegabytes()) + " MB",
          "PostgreSQL " + Report.number(homeward.databaseMegabytes()) + " MB more");
    }
  }

  private void ask(Homeward homeward, String name, String path) throws Exception {
    List<Double> milliseconds = new ArrayList<>();
    for (int question = 0; question < QUESTIONS; question++) {
      // Ten sellers in turn, so that no answer is remembered from the question before.
      String asked = path.replace("%d", Integer.toString(question % 10));
      long begun = System.nanoTime();
      homeward.api().text(asked);
      if (question >= 10) {
        milliseconds.add((System.nanoTime() - begun) / 1e6);
      }
    }
    report.add(
        name,
        Report.oneDigit(Report.median(milliseconds)) + " ms",
        "p95 %s ms of %d questions"
            .formatted(Report.oneDigit(Report.percentile(milliseconds, 95)), milliseconds.size()));
  }
}
