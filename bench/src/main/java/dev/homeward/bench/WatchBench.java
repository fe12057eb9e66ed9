package dev.homeward.bench;

import dev.homeward.bench.watch.WatchEvaluation;
import dev.homeward.bench.watch.WatchEvaluation.Outcome;
import java.util.Locale;

/** Whether the monitoring finds what changes, and little else. */
final class WatchBench {

  private static final double MOST_FALSE = .35;
  private static final double LEAST_FOUND = .75;

  private final Options options;
  private final Report report;

  WatchBench(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  void evaluate() {
    for (double falseAlarms : new double[] {1, .25}) {
      long begun = System.nanoTime();
      int worlds = 2 * options.runs();
      Outcome outcome = new WatchEvaluation(falseAlarms).of(worlds);
      boolean passed = outcome.falseShare() <= MOST_FALSE && outcome.largeShare() >= LEAST_FOUND;
      report.add(
          "alarms on 2,000 charts in 26 weeks, %s false ones a week allowed".formatted(falseAlarms),
          passed ? "passed" : "FAILED",
          String.format(
              Locale.ROOT,
              "%d worlds of 59 doublings: %.1f found, %.1f false (%.0f %%, at most 35); of those with 3 a week"
                  + " %.0f %% within 8 weeks (at least 75); mean delay %.1f weeks; %.1f s",
              worlds,
              outcome.found() / (double) worlds,
              outcome.falseOnes() / (double) worlds,
              100 * outcome.falseShare(),
              100 * outcome.largeShare(),
              outcome.meanDelay(),
              (System.nanoTime() - begun) / 1e9));
    }
  }
}
