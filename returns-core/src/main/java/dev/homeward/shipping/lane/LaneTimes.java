package dev.homeward.shipping.lane;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shipping.ParcelTimes.ExpectedBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows how long parcels take, and learns it anew from those of the last half year. */
@Service
public class LaneTimes {

  /** With fewer parcels than this, one late one would make the rule. */
  private static final int ENOUGH = 5;

  private static final Duration REMEMBERED = Duration.ofDays(180);
  private static final Duration REREAD = Duration.ofMinutes(10);

  private static final LaneTime WITHIN_COUNTRY = estimate(4, 9);
  private static final LaneTime ACROSS_BORDERS = estimate(14, 28);

  private static final String LEARN =
      """
      insert into lane_time (carrier_key, from_country, to_country, parcels, border_hours, median_hours, late_hours, learned_at)
      select coalesce(carrier_key, ''), from_country, to_country, count(*),
             percentile_cont(0.5) within group (order by extract(epoch from in_country_at - handed_over_at) / 3600)
               filter (where in_country_at >= handed_over_at),
             percentile_cont(0.5) within group (order by extract(epoch from arrived_at - handed_over_at) / 3600),
             percentile_cont(0.9) within group (order by extract(epoch from arrived_at - handed_over_at) / 3600), :now
      from parcel
      where arrived_at > :since and arrived_at > handed_over_at and from_country is not null and to_country is not null
      group by grouping sets ((carrier_key, from_country, to_country), (from_country, to_country))
      having (grouping(carrier_key) = 1 or carrier_key <> '') and count(*) >= :enough
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  private volatile Known known = new Known(Instant.MIN, Map.of());

  /** What was read, and when. */
  private record Known(Instant at, Map<Lane, LaneTime> times) {}

  private record Lane(String carrier, String from, String to) {}

  LaneTimes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Learns from the parcels that arrived; what is too long ago is forgotten. */
  @Transactional
  @AcrossSellers
  public void learn() {
    Instant now = clock.instant();
    jdbc.sql("delete from lane_time").update();
    jdbc.sql(LEARN)
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(now.minus(REMEMBERED)))
        .param("enough", ENOUGH)
        .update();
    known = new Known(now, read());
  }

  /**
   * Returns how long a way takes; null where it is not known between which countries it is.
   *
   * @param carrier key of the carrier; empty for any
   */
  public @Nullable LaneTime of(
      String carrier, @Nullable CountryCode from, @Nullable CountryCode to) {
    if (from == null || to == null) {
      return null;
    }
    Map<Lane, LaneTime> times = times();
    LaneTime learned = times.get(new Lane(carrier, from.value(), to.value()));
    if (learned == null) {
      learned = times.get(new Lane("", from.value(), to.value()));
    }
    return learned != null ? learned : from.equals(to) ? WITHIN_COUNTRY : ACROSS_BORDERS;
  }

  private Map<Lane, LaneTime> times() {
    Known last = known;
    Instant now = clock.instant();
    if (last.at().isBefore(now.minus(REREAD))) {
      last = new Known(now, read());
      known = last;
    }
    return last.times();
  }

  private Map<Lane, LaneTime> read() {
    Map<Lane, LaneTime> read = new HashMap<>();
    jdbc.sql("select * from lane_time")
        .query(row -> {
          read.put(
              new Lane(
                  row.getString("carrier_key"),
                  row.getString("from_country"),
                  row.getString("to_country")),
              time(row));
        });
    return Map.copyOf(read);
  }

  private static LaneTime time(ResultSet row) throws SQLException {
    Double border = row.getObject("border_hours", Double.class);
    return new LaneTime(
        row.getString("carrier_key").isEmpty() ? ExpectedBy.COUNTRIES : ExpectedBy.LANE,
        row.getInt("parcels"),
        border == null ? null : hours(border),
        hours(row.getDouble("median_hours")),
        hours(row.getDouble("late_hours")));
  }

  private static Duration hours(double hours) {
    return Duration.ofSeconds(Math.round(hours * Duration.ofHours(1).toSeconds()));
  }

  private static LaneTime estimate(int usual, int late) {
    return new LaneTime(
        ExpectedBy.ESTIMATE, 0, null, Duration.ofDays(usual), Duration.ofDays(late));
  }
}
