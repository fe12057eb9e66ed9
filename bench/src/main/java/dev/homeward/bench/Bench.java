package dev.homeward.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the measurements named on the command line, all of them without a name. */
final class Bench {

  private Bench() {}

  static void main(String[] arguments) throws Exception {
    Options options = Options.of(Arrays.asList(arguments));
    List<String> what = new ArrayList<>(options.what());
    if (what.isEmpty()) {
      what.addAll(
          List.of(
              "startup",
              "import",
              "replica",
              "rates",
              "filing",
              "scans",
              "backtest",
              "rating",
              "credit-rating"));
    }
    Report report = new Report();
    report.machine();
    for (String name : what) {
      switch (name) {
        case "startup" -> new StartupBench(options, report).run();
        case "import" -> new ImportBench(options, report).run();
        case "replica" -> new ReplicaBench(options, report).run();
        case "rates" -> new RatesBench(options, report).run();
        case "backtest" -> new BacktestBench(options, report).run();
        case "scans" -> new ScansBench(options, report).run();
        case "rating" -> new RatingBench(options, report).run();
        case "filing" -> new FilingBench(options, report).run();
        case "credit-evaluation" -> new CreditBench(options, report).evaluate();
        case "watch-evaluation" -> new WatchBench(options, report).evaluate();
        case "credit-rating" -> new CreditBench(options, report).rate();
        default -> throw new IllegalArgumentException("No measurement is called " + name);
      }
    }
    report.print();
  }
}
