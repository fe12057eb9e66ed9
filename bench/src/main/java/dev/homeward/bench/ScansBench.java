package dev.homeward.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many carriers' scans are recorded a second through the API, each of a parcel that is known
 * and goes its whole way in the run, with the parcel's state derived anew before the answer: by
 * four callers with lists, and by as many with one scan in a call as carriers' servers may be.
 */
final class ScansBench {

  private static final int PARCELS = 60_000;

  /** So many parcels are under way at a time. */
  private static final int TOGETHER = 1_000;

  private static final List<String> JOURNEY =
      List.of(
          "HANDED_OVER", "DEPARTED_FACILITY", "ARRIVED_FACILITY", "OUT_FOR_DELIVERY", "DELIVERED");

  private final Options options;
  private final Report report;

  ScansBench(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  /** How many tell how many scans at a time. */
  private record Calls(int callers, int size) {}

  void run() throws Exception {
    Path data = Path.of("target/scans");
    Homeward.delete(data);
    try (Homeward homeward = Homeward.start(data, "1g")) {
      homeward.awaitDemo();
      announce(homeward);
      AtomicInteger next = new AtomicInteger();
      for (Calls calls : List.of(new Calls(4, 1), new Calls(64, 1), new Calls(4, 100))) {
        List<Double> rates = new ArrayList<>();
        for (int run = 0; run < options.runs(); run++) {
          rates.add(record(homeward, calls, next));
        }
        report.add(
            "scans recorded a second, %d in a call".formatted(calls.size()),
            Report.number(Report.median(rates)),
            "%d callers, median of %d; aim 1,000".formatted(calls.callers(), rates.size()));
      }
      report.add(
          "resident after it",
          Report.number(homeward.javaMegabytes()) + " MB",
          "PostgreSQL " + Report.number(homeward.databaseMegabytes()) + " MB more");
    }
  }

  /** Parcels that hold a unit of the demo's returns, over and over. */
  private static void announce(Homeward homeward) throws Exception {
    try (Connection connection = homeward.database();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          with made as (
            insert into parcel (id, direction, carrier, carrier_key, tracking_number, tracking_key, from_country, to_country, state, announced_at)
            select uuidv7(), 'RETURN', 'Sandbox', 'SANDBOX', 'BENCH' || n, 'BENCH' || n, 'DE', 'CN', 'LABEL_CREATED', now() - interval '1 day'
            from generate_series(1, %d) n returning id)
          insert into parcel_content (parcel_id, seller_id, case_id, units)
          select m.id, c.seller_id, c.id, 1
          from (select id, row_number() over () as n from made) m
               join (select id, seller_id, row_number() over (order by id) as n, count(*) over () as all_of
                     from return_case where origin = 'FILED') c on c.n = 1 + m.n %% c.all_of
          """
              .formatted(PARCELS));
    }
  }

  /** Parcels go their way by the thousand, step after step; then come the next thousand. */
  private double record(Homeward homeward, Calls calls, AtomicInteger next) throws Exception {
    Instant from = Clock.systemUTC().instant().minus(Duration.ofHours(20));
    long begun = System.nanoTime();
    long until = begun + Duration.ofSeconds(options.seconds()).toNanos();
    int told;
    try (ExecutorService callers = Executors.newFixedThreadPool(calls.callers())) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < calls.callers(); i++) {
        work.add(() -> {
          int sent = 0;
          while (System.nanoTime() < until) {
            homeward
                .api()
                .post("/api/v1/scans", body(next.getAndAdd(calls.size()), calls.size(), from));
            sent += calls.size();
          }
          return sent;
        });
      }
      told = 0;
      for (Future<Integer> each : callers.invokeAll(work)) {
        told += each.get();
      }
    }
    return told / ((System.nanoTime() - begun) / 1e9);
  }

  private static String body(int first, int size, Instant from) {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < size; i++) {
      int scan = first + i;
      int step = scan % (TOGETHER * JOURNEY.size()) / TOGETHER;
      int parcel = scan / (TOGETHER * JOURNEY.size()) * TOGETHER + scan % TOGETHER;
      json.append(i == 0 ? "" : ",")
          .append(
              """
              {"trackingNumber": "BENCH%d", "carrier": "Sandbox", "code": "%s", "occurredAt": "%s", "id": "b%d-%d"}
              """
                  .formatted(
                      1 + parcel % PARCELS,
                      JOURNEY.get(step),
                      from.plusSeconds(step * 3600L),
                      scan,
                      System.nanoTime()));
    }
    return json.append("]").toString();
  }
}
