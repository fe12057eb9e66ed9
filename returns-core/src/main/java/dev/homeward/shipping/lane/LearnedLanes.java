package dev.homeward.shipping.lane;

import dev.homeward.shared.AcrossSellers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was learned of ways: how long carriers take is nobody's secret. */
@Repository
class LearnedLanes {

  /** With fewer parcels than this, one late one would make the rule. */
  static final int ENOUGH = 5;

  /** What a pretended carrier does within minutes teaches nothing. */
  private static final String PRETENDED = "sandbox";

  private static final String LEARN =
      """
      with ended as (
        select p.carrier_key, p.carrier, p.from_country, p.to_country, p.state, p.trouble,
          p.handed_over_at, p.in_country_at, p.arrived_at,
          case when p.in_country_at is not null and p.from_country <> p.to_country then (
            select min(s.occurred_at) from scan s where s.parcel_id = p.id and s.event = 'IMPORT_RELEASED'
              and s.occurred_at >= p.in_country_at) end as released_at
        from parcel p
        where p.state in ('AT_HUB', 'DELIVERED', 'LOST', 'RETURNED_TO_SENDER') and p.last_at > :since
          and p.handed_over_at is not null and p.from_country is not null and p.to_country is not null
          and p.carrier_key <> :pretended),
      hours as (
        select *, case when arrived_at > handed_over_at then extract(epoch from arrived_at - handed_over_at) / 3600 end as whole,
          case when in_country_at >= handed_over_at then extract(epoch from in_country_at - handed_over_at) / 3600 end as border,
          extract(epoch from released_at - in_country_at) / 3600 as customs,
          case when arrived_at >= coalesce(released_at, in_country_at)
            then extract(epoch from arrived_at - coalesce(released_at, in_country_at)) / 3600 end as last
        from ended)
      insert into lane_time (carrier_key, carrier, from_country, to_country, parcels, median_hours, late_hours,
        border_hours, customs_hours, last_hours, ended, lost, damaged, learned_at)
      select coalesce(carrier_key, ''), case when grouping(carrier_key) = 0 then min(carrier) end, from_country, to_country,
        count(whole),
        percentile_cont(0.5) within group (order by whole), percentile_cont(0.9) within group (order by whole),
        percentile_cont(0.5) within group (order by border) filter (where from_country <> to_country),
        percentile_cont(0.5) within group (order by customs),
        percentile_cont(0.5) within group (order by last) filter (where from_country <> to_country),
        count(*), count(*) filter (where state = 'LOST'), count(*) filter (where trouble = 'DAMAGED'), :now
      from hours
      group by grouping sets ((carrier_key, from_country, to_country), (from_country, to_country))
      having grouping(carrier_key) = 1 or carrier_key <> ''
      """;

  private final JdbcClient jdbc;

  LearnedLanes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Learns from what ended since then; what is too long ago is forgotten. */
  @AcrossSellers
  void learn(Instant since, Instant now) {
    jdbc.sql("delete from lane_time").update();
    jdbc.sql(LEARN)
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(since))
        .param("pretended", PRETENDED)
        .update();
  }

  List<LaneRecord> all() {
    return jdbc.sql("select * from lane_time order by from_country, to_country, carrier_key")
        .query((row, _) -> row(row))
        .list();
  }

  private static LaneRecord row(ResultSet row) throws SQLException {
    boolean enough = row.getInt("parcels") >= ENOUGH;
    return new LaneRecord(
        row.getString("carrier_key"),
        row.getString("carrier"),
        row.getString("from_country"),
        row.getString("to_country"),
        row.getInt("parcels"),
        enough ? hours(row, "median_hours") : null,
        enough ? hours(row, "late_hours") : null,
        enough ? hours(row, "border_hours") : null,
        enough ? hours(row, "customs_hours") : null,
        enough ? hours(row, "last_hours") : null,
        row.getInt("ended"),
        row.getInt("lost"),
        row.getInt("damaged"),
        row.getTimestamp("learned_at").toInstant());
  }

  private static @Nullable Duration hours(ResultSet row, String column) throws SQLException {
    Double hours = row.getObject(column, Double.class);
    return hours == null
        ? null
        : Duration.ofSeconds(Math.round(hours * Duration.ofHours(1).toSeconds()));
  }
}
