package dev.homeward.bench;

import dev.homeward.bench.credit.CreditEvaluation;
import dev.homeward.bench.credit.RatingSpeed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether the seller score judges well, and how long its formulas take. */
final class CreditBench {

  private static final Path FINDINGS = Path.of("target/credit-evaluation.md");

  private final Options options;
  private final Report report;

  CreditBench(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  /** Invents marketplaces of which the truth is known; slow, and not a matter of speed. */
  void evaluate() throws IOException {
    long failed =
        new CreditEvaluation(options.sellers(), options.seeds())
            .run(FINDINGS).stream().filter(row -> row.contains("FAIL")).count();
    report.add("gates of the seller score that fail", Long.toString(failed), "see " + FINDINGS);
  }

  void rate() {
    List<Double> clock = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    for (int run = 0; run < options.runs(); run++) {
      RatingSpeed.Took took = RatingSpeed.of(options.lines());
      clock.add(took.clock());
      processor.add(took.processor());
    }
    report.add(
        "rating 10,000 sellers from memory, one thread",
        Report.oneDigit(Report.median(clock)) + " s",
        Report.number(options.lines())
            + " lines, faults and other returns; "
            + Report.oneDigit(Report.median(processor))
            + " s of processor time");
  }
}
