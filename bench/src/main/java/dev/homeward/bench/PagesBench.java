package dev.homeward.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** How long a merchant waits for the pages of the work on returns. */
final class PagesBench {

  private static final int WARMING = 400;
  private static final int PAGES = 200;

  private final Homeward homeward;
  private final Report report;

  PagesBench(Homeward homeward, Report report) {
    this.homeward = homeward;
    this.report = report;
  }

  void run(int cases) throws Exception {
    Browser browser = Browser.signedIn(homeward);
    for (String tab : List.of("NEW", "TO_REFUND", "ALL")) {
      time(browser, "queue page, tab " + tab, () -> "/merchant/returns?tab=" + tab);
    }
    if (cases > 0) {
      time(
          browser,
          "case page",
          () ->
              "/merchant/returns/"
                  + ReturnsDatabase.caseId(ThreadLocalRandom.current().nextInt(cases)));
    }
  }

  private void time(Browser browser, String name, Supplier<String> path) throws Exception {
    List<Double> milliseconds = new ArrayList<>();
    for (int page = 0; page < WARMING + PAGES; page++) {
      String asked = path.get();
      long begun = System.nanoTime();
      browser.open(asked);
      if (page >= WARMING) {
        milliseconds.add((System.nanoTime() - begun) / 1e6);
      }
    }
    report.add(
        name,
        Report.oneDigit(Report.median(milliseconds)) + " ms",
        "p95 %s ms of %d".formatted(Report.oneDigit(Report.percentile(milliseconds, 95)), PAGES));
  }
}
