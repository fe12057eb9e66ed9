package dev.homeward.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Seconds from launch to the first good answer, on an empty folder and again, and memory when idle.
 */
final class StartupBench {

  private final Options options;
  private final Report report;

  StartupBench(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  void run() throws Exception {
    List<Double> first = new ArrayList<>();
    List<Double> later = new ArrayList<>();
    List<Double> idle = new ArrayList<>();
    List<Double> database = new ArrayList<>();
    for (int run = 0; run < options.runs(); run++) {
      Path data = Path.of("target/startup");
      Homeward.delete(data);
      first.add(startOnce(data, idle, database));
      later.add(startOnce(data, new ArrayList<>(), new ArrayList<>()));
    }
    report.add("first start", Report.oneDigit(Report.median(first)) + " s", "empty data folder");
    report.add("later start", Report.oneDigit(Report.median(later)) + " s", "demo data present");
    report.add(
        "resident, idle",
        Report.number(Report.median(idle)) + " MB",
        "-Xmx512m; PostgreSQL " + Report.number(Report.median(database)) + " MB more");
  }

  private static double startOnce(Path data, List<Double> idle, List<Double> database)
      throws Exception {
    try (Homeward homeward = Homeward.start(data, "512m")) {
      idle.add(homeward.javaMegabytes());
      database.add(homeward.databaseMegabytes());
      return homeward.startTime().toMillis() / 1000.0;
    }
  }
}
