package dev.homeward.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Rows a second from the first byte of the upload to the finished import, in a heap of 512 MB. */
final class ImportBench {

  private final Options options;
  private final Report report;

  ImportBench(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  void run() throws Exception {
    Path data = Path.of("target/import");
    Path file = Path.of("target/orders-" + options.rows() + ".csv");
    Homeward.delete(data);
    Files.createDirectories(file.toAbsolutePath().getParent());
    OrderFile.write(file, options.rows());
    List<Double> rates = new ArrayList<>();
    double peak = 0;
    double database = 0;
    try (Homeward homeward = Homeward.start(data, "512m")) {
      for (int run = 0; run < options.runs(); run++) {
        long begun = System.nanoTime();
        String seller = seller(homeward.api(), run);
        String id = homeward.api().upload(file, "homeward-orders", seller);
        JsonNode progress = homeward.api().get("/api/v1/imports/" + id);
        while (!finished(progress)) {
          Thread.sleep(200);
          peak = Math.max(peak, homeward.javaMegabytes());
          database = Math.max(database, homeward.databaseMegabytes());
          progress = homeward.api().get("/api/v1/imports/" + id);
        }
        rates.add(progress.path("rowsAccepted").asLong() * 1e9 / (System.nanoTime() - begun));
      }
    }
    report.add(
        "import, rows a second",
        Report.number(Report.median(rates)),
        "%s rows, %s MB, -Xmx512m; most resident: Java %s MB, PostgreSQL %s MB"
            .formatted(
                Report.number(options.rows()), Report.number(Files.size(file) / 1e6),
                Report.number(peak), Report.number(database)));
  }

  private static String seller(Api api, int run) throws Exception {
    return api.post(
            "/api/v1/sellers",
            """
            {"name": "Bench %d", "country": "DE", "currency": "EUR", "timeZone": "Europe/Berlin"}
            """
                .formatted(run))
        .path("id")
        .asString();
  }

  private static boolean finished(JsonNode progress) {
    return switch (progress.path("state").asString()) {
      case "DONE" -> true;
      case "FAILED", "CANCELLED" -> throw new IllegalStateException(progress.toString());
      default -> false;
    };
  }
}
