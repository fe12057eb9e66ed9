package dev.homeward.web.demo;

import dev.homeward.analytics.rating.RatingRuns;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.web.demo.open.OpenReturns;
import dev.homeward.web.demo.routes.DemoRoutes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follows from the demo's orders and returns: open cases, and how its sellers are rated. */
@Component
class DemoAfterwards {

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final OpenReturns open;
  private final DemoRoutes routes;
  private final Sellers sellers;
  private final RatingRuns ratings;
  private final JdbcClient jdbc;
  private volatile boolean stopping;

  DemoAfterwards(
      OpenReturns open, DemoRoutes routes, Sellers sellers, RatingRuns ratings, JdbcClient jdbc) {
    this.open = open;
    this.routes = routes;
    this.sellers = sellers;
    this.ratings = ratings;
    this.jdbc = jdbc;
  }

  void file(SellerId seller) {
    routes.lay(sellers.get(seller));
    open.file(seller);
  }

  /** Rates as soon as the replica has all that was written; what is rated already stays. */
  void rate() {
    var written =
        jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    while (!ratings.canRateWhatWasWrittenBy(written)) {
      if (stopping) {
        return;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    ratings.catchUp();
  }

  void stop() {
    stopping = true;
  }
}
