package dev.homeward.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How many returns can be filed a second over HTTP, each committed durably, beside the smallest SQL
 * of the same work on the same server in the same run; then again, and the merchant's pages, with
 * many returns stored.
 */
final class FilingBench {

  private static final int ORDERS = 100_000;
  private static final String HEAP = "1g";
  private static final int[] CLIENTS = {1, 8, 32};
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final int LEAST_WARM_UPS = 8;
  private static final int MOST_WARM_UPS = 18;

  private final Options options;
  private final Report report;

  FilingBench(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  void run() throws Exception {
    Path data = Path.of("target/filing");
    Homeward.delete(data);
    try (Homeward homeward = Homeward.start(data, HEAP)) {
      homeward.awaitDemo();
      String seller = homeward.merchantsSeller();
      ReturnsDatabase.fill(homeward, seller, ORDERS, options.cases());
      Load load = new Load(homeward.port(), Homeward.KEY);
      warmUp(load);
      Optional<Pgbench> least = Pgbench.prepare(homeward, options.scripts());
      for (int clients : CLIENTS) {
        measure(load, least, clients);
      }
      new PagesBench(homeward, report).run(options.cases());
      report.add(
          "resident, after it with %s returns".formatted(Report.number(options.cases())),
          Report.number(homeward.javaMegabytes()) + " MB",
          "-Xmx%s; PostgreSQL %s MB more"
              .formatted(HEAP, Report.number(homeward.databaseMegabytes())));
    }
  }

  /** The JVM compiles for minutes what files a return: files until that gets no faster. */
  private static void warmUp(Load load) throws Exception {
    double best = 0;
    for (int part = 1; part <= MOST_WARM_UPS; part++) {
      double now = load.run(8, WARM_UP, FilingBench::anyOrder).perSecond();
      if (part >= LEAST_WARM_UPS && now < best * 1.02) {
        return;
      }
      best = Math.max(best, now);
    }
  }

  private void measure(Load load, Optional<Pgbench> least, int clients) throws Exception {
    List<Load.Outcome> filed = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int run = 0; run < options.runs(); run++) {
      Load.Outcome outcome =
          load.run(clients, Duration.ofSeconds(options.seconds()), FilingBench::anyOrder);
      filed.add(outcome);
      if (least.isPresent()) {
        bare.add(least.get().run(clients, options.seconds()));
        ratios.add(outcome.perSecond() / bare.getLast());
      }
    }
    Load.Outcome middle =
        filed.stream()
            .sorted(java.util.Comparator.comparingDouble(Load.Outcome::perSecond))
            .toList()
            .get((filed.size() - 1) / 2);
    report.add(
        "returns filed a second, %d clients, %s stored"
            .formatted(clients, Report.number(options.cases())),
        Report.number(middle.perSecond()),
        "p50 %s, p95 %s, p99 %s ms; %d refused%s"
            .formatted(
                Report.oneDigit(middle.p50()),
                Report.oneDigit(middle.p95()),
                Report.oneDigit(middle.p99()),
                filed.stream().mapToLong(Load.Outcome::refused).sum(),
                bare.isEmpty()
                    ? ""
                    : "; pgbench %s/s, ratio %.2f"
                        .formatted(Report.number(Report.median(bare)), Report.median(ratios))));
  }

  private static String anyOrder() {
    return ReturnsDatabase.twoLines(ThreadLocalRandom.current().nextInt(ORDERS));
  }
}
