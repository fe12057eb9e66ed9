package dev.homeward.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How long a merchant waits for a draft of a policy to be tried on a year of returns. */
final class BacktestBench {

  private static final int ORDERS = 50_000;
  private static final int RETURNS = 110_000;
  private static final String DRAFTS = "/merchant/policies/drafts";

  private final Options options;
  private final Report report;

  BacktestBench(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  void run() throws Exception {
    Path data = Path.of("target/backtest");
    Homeward.delete(data);
    try (Homeward homeward = Homeward.start(data, "512m")) {
      homeward.awaitDemo();
      ReturnsDatabase.fill(homeward, homeward.merchantsSeller(), ORDERS, RETURNS);
      Browser browser = Browser.signedIn(homeward);
      String draft = UUID.randomUUID().toString();
      browser.send(DRAFTS, "/merchant/policies", Map.of("key", draft, "from", "eu"));
      List<Double> seconds = new ArrayList<>();
      for (int run = 0; run < options.runs(); run++) {
        seconds.add(tried(homeward, browser, DRAFTS + "/" + draft, run));
      }
      report.add(
          "a draft tried on a year of returns",
          Report.oneDigit(Report.median(seconds)) + " s",
          "%s returns judged twice, %s; resident %s MB"
              .formatted(judged(homeward), seconds, Report.number(homeward.javaMegabytes())));
    }
  }

  /** From the press of the button to the page that has the result. */
  private static double tried(Homeward homeward, Browser browser, String draft, int run)
      throws Exception {
    String key = UUID.randomUUID().toString();
    Map<String, String> form =
        Map.ofEntries(
            Map.entry("do", "backtest"),
            Map.entry("backtestKey", key),
            Map.entry("version", Integer.toString(run)),
            Map.entry("informs", "yes"),
            Map.entry("rules", "2"),
            Map.entry("r1-categories", "bench"),
            Map.entry("r1-reasons", "changed-my-mind"),
            Map.entry("r1-payer", "SHOPPER"),
            Map.entry("r1-fee", "4.95 EUR"),
            Map.entry("r2-zones", "EU"),
            Map.entry("r2-days", Integer.toString(30 + run)),
            Map.entry("r0-days", "14"));
    long begun = System.nanoTime();
    browser.send(draft, draft, form);
    while (!"DONE".equals(state(homeward, key))) {
      Thread.sleep(50);
    }
    browser.open("/merchant/policies/backtests/" + key);
    return (System.nanoTime() - begun) / 1e9;
  }

  private static String state(Homeward homeward, String key) throws Exception {
    return text(homeward, "select state from backtest where id = '" + key + "'");
  }

  private static String judged(Homeward homeward) throws Exception {
    return text(
        homeward, "select (result ->> 'returns') from backtest order by requested_at desc limit 1");
  }

  private static String text(Homeward homeward, String sql) throws Exception {
    try (Connection connection = homeward.database();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
