package dev.homeward.web.demo.open;

import dev.homeward.routing.ReturnPlace;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.lane.LaneTimes;
import dev.homeward.web.demo.open.DemoJourney.Fate;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Parcels of returns that are over: what lanes learned their times from. They belong to no case, so
 * that nobody is told again of what is long settled.
 */
@Component
class PastParcels {

  private static final int MOST = 160;
  private static final Duration OLDEST = Duration.ofDays(170);
  private static final Duration LATEST = Duration.ofDays(25);

  private static final String RETURNS =
      """
      select number, country, requested_at from return_case
      where seller_id = :seller and request_state = 'CLOSED' and country is not null
        and requested_at > :oldest and requested_at < :latest
      order by requested_at desc, id limit :most
      """;

  private final JdbcClient jdbc;
  private final ReturnPlaces places;
  private final OpenParcels parcels;
  private final LaneTimes lanes;
  private final Clock clock;

  PastParcels(
      JdbcClient jdbc, ReturnPlaces places, OpenParcels parcels, LaneTimes lanes, Clock clock) {
    this.jdbc = jdbc;
    this.places = places;
    this.parcels = parcels;
    this.lanes = lanes;
    this.clock = clock;
  }

  private record Past(String number, CountryCode country, Instant requestedAt) {}

  /** Sends what came back of a seller's orders, and has the lanes learn from it. */
  void send(SellerId seller) {
    Instant now = clock.instant();
    List<Past> returns =
        jdbc.sql(RETURNS)
            .param("seller", seller.value())
            .param("oldest", Timestamp.from(now.minus(OLDEST)))
            .param("latest", Timestamp.from(now.minus(LATEST)))
            .param("most", MOST)
            .query((row, _) ->
                new Past(
                    row.getString(1),
                    new CountryCode(row.getString(2)),
                    row.getTimestamp(3).toInstant()))
            .list();
    List<Scan> said = new ArrayList<>();
    for (int n = 0; n < returns.size(); n++) {
      said.addAll(send(seller, returns.get(n), n, now));
    }
    parcels.tell(said);
    lanes.learn();
  }

  private List<Scan> send(SellerId seller, Past past, int n, Instant now) {
    ReturnPlace to = places.forMarket(seller, past.country()).orElse(null);
    if (to == null) {
      return List.of();
    }
    DemoJourney way =
        new DemoJourney(
            DemoJourney.number("past/" + past.number(), past.country()),
            past.country(),
            to,
            pace(past.number()),
            fate(n));
    parcels.announce(
        way, new ParcelContent(seller, null, null, 1), Duration.between(past.requestedAt(), now));
    return way.said(past.requestedAt().plus(Duration.ofHours(20 + n % 30)), now);
  }

  /** Most take what is usual, some half as long again. */
  private static double pace(String of) {
    int hash = Math.floorMod(of.hashCode() * 31, 100);
    return 0.8 + hash / 160.0 + (hash > 88 ? 0.5 : 0);
  }

  private static Fate fate(int n) {
    return n % 67 == 66 ? Fate.LOST : n % 41 == 40 ? Fate.DAMAGED : Fate.GOOD;
  }
}
