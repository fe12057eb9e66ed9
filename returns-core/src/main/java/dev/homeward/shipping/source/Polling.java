package dev.homeward.shipping.source;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shipping.Scans;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Asks sources about parcels that are not there yet. A source that fails is left alone, each time
 * twice as long, and a parcel is asked about until it is there: nothing is lost by an hour of
 * silence.
 */
@Service
public class Polling {

  private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

  /** Parcels that nobody can be asked about must not keep others from their turn. */
  private static final Duration UNASKED = Duration.ofHours(4);

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

  /** While somebody asks, nobody else does. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final String CLAIM =
      """
      insert into parcel_poll (parcel_id, next_at)
      select p.id, :lease from parcel p left join parcel_poll q on q.parcel_id = p.id
      where p.carrier is not null and p.announced_at > :oldest and coalesce(q.next_at, p.announced_at) <= :now
        and p.state in ('LABEL_CREATED', 'HANDED_OVER', 'IN_TRANSIT', 'CUSTOMS_HELD')
      order by coalesce(q.next_at, p.announced_at) limit :most
      on conflict (parcel_id) do update set next_at = excluded.next_at where parcel_poll.next_at <= :now
      returning parcel_id
      """;

  private final List<TrackingSource> sources;
  private final Scans scans;
  private final JdbcClient jdbc;
  private final Clock clock;

  Polling(List<TrackingSource> sources, Scans scans, JdbcClient jdbc, Clock clock) {
    this.sources = List.copyOf(sources);
    this.scans = scans;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Due(UUID id, String carrier, String number) {}

  /** Asks about parcels that it is time for, and returns how many were answered. */
  public int run(int most) {
    List<TrackingSource> awake = sources.stream().filter(this::awake).toList();
    if (awake.isEmpty()) {
      return 0;
    }
    int answered = 0;
    for (Due due : claim(most)) {
      if (sources.stream().noneMatch(source -> source.knows(due.carrier()))) {
        next(due, clock.instant().plus(UNASKED), null);
      }
      for (TrackingSource source : awake) {
        if (source.knows(due.carrier()) && awake(source)) {
          answered += hear(source, due) ? 1 : 0;
        }
      }
    }
    return answered;
  }

  @AcrossSellers
  private List<Due> claim(int most) {
    Instant now = clock.instant();
    UUID[] claimed =
        jdbc.sql(CLAIM)
            .param("lease", Timestamp.from(now.plus(LEASE)))
            .param("oldest", Timestamp.from(now.minus(Duration.ofDays(120))))
            .param("now", Timestamp.from(now))
            .param("most", most)
            .query(UUID.class)
            .list()
            .toArray(UUID[]::new);
    return jdbc.sql("select id, carrier, tracking_number from parcel where id = any (?)")
        .param(claimed)
        .query(
            (row, _) -> new Due(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
        .list();
  }

  private boolean hear(TrackingSource source, Due due) {
    Instant now = clock.instant();
    return switch (source.ask(due.carrier(), due.number())) {
      case TrackingSource.Answer.Told told -> {
        scans.record(told.scans());
        jdbc.sql("delete from source_pause where source = ?").param(source.name()).update();
        next(due, now.plus(source.every()), null);
        yield true;
      }
      case TrackingSource.Answer.NotKnown _ -> {
        next(due, now.plus(source.every()), null);
        yield true;
      }
      case TrackingSource.Answer.Down down -> {
        LOG.warn("{} does not answer: {}", source.name(), down.reason());
        pause(source, now);
        next(due, now.plus(FIRST_PAUSE), down.reason());
        yield false;
      }
    };
  }

  private void next(Due due, Instant at, @Nullable String error) {
    jdbc.sql(
            """
            update parcel_poll set next_at = :at, last_error = :error,
                                   failures = case when cast(:error as text) is null then 0 else failures + 1 end
            where parcel_id = :id
            """)
        .param("at", Timestamp.from(at))
        .param("error", error)
        .param("id", due.id())
        .update();
  }

  private boolean awake(TrackingSource source) {
    return jdbc.sql("select count(*) from source_pause where source = ? and until > ?")
            .param(source.name())
            .param(Timestamp.from(clock.instant()))
            .query(Integer.class)
            .single()
        == 0;
  }

  private void pause(TrackingSource source, Instant now) {
    int failures =
        jdbc.sql("select failures from source_pause where source = ?")
            .param(source.name())
            .query(Integer.class)
            .optional()
            .orElse(0);
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 7));
    Instant until = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    jdbc.sql(
            """
            insert into source_pause (source, failures, until) values (:source, 1, :until)
            on conflict (source) do update set failures = source_pause.failures + 1, until = :until
            """)
        .param("source", source.name())
        .param("until", Timestamp.from(until))
        .update();
  }
}
