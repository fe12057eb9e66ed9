package dev.homeward.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines a second from the commit of a large transaction to the replica that answers from it. */
final class ReplicaBench {

  private final Options options;
  private final Report report;

  ReplicaBench(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  void run() throws Exception {
    List<Double> rates = new ArrayList<>();
    long lines = 0;
    for (int run = 0; run < options.runs(); run++) {
      Path data = Path.of("target/replica");
      Homeward.delete(data);
      try (Homeward homeward = Homeward.start(data, "1g")) {
        long before = GeneratedDatabase.replicaLines(homeward);
        lines = GeneratedDatabase.fill(homeward, options.orders());
        long committed = System.nanoTime();
        GeneratedDatabase.awaitReplica(homeward, lines);
        rates.add((lines - before) * 1e9 / (System.nanoTime() - committed));
      }
    }
    report.add(
        "replica catch-up, lines a second",
        Report.number(Report.median(rates)),
        Report.number((double) lines) + " sale and return lines in one transaction");
  }
}
