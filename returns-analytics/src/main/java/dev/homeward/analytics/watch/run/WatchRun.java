package dev.homeward.analytics.watch.run;

import dev.homeward.analytics.replica.Replica;
import dev.homeward.analytics.replica.ReplicaUnavailable;
import dev.homeward.analytics.watch.Alert;
import dev.homeward.analytics.watch.AlertBook;
import dev.homeward.analytics.watch.AlertTask;
import dev.homeward.oversight.Appeals;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Looks at every week that is over, once, in order. Where much of the past becomes known later, as
 * by an import, the last half year is looked at again; what is alerted already stays one alert.
 */
@Service
public class WatchRun {

  private static final Logger log = LoggerFactory.getLogger(WatchRun.class);

  /** After the end of a week in UTC it ends in the last time zone. */
  private static final Duration EVERYWHERE = Duration.ofHours(12);

  private static final double MUCH = 1.1;
  private static final long MANY = 50;

  private final Replica replica;
  private final AlertBook book;
  private final Appeals appeals;
  private final WatchSettings settings;
  private final Clock clock;
  private final AtomicLong known = new AtomicLong(-1);

  WatchRun(Replica replica, AlertBook book, Appeals appeals, WatchSettings settings, Clock clock) {
    this.replica = replica;
    this.book = book;
    this.appeals = appeals;
    this.settings = settings;
    this.clock = clock;
  }

  /** Looks at what is due, unless the past is just being written. */
  void whenSettled() {
    try {
      LocalDate last = lastWeek();
      long lines = lines(last);
      long before = known.getAndSet(lines);
      if (lines > 0 && Math.abs(lines - before) <= lines / 200) {
        run(last, lines);
      }
    } catch (ReplicaUnavailable e) {
      log.debug("Rates are watched once the replica is there");
    }
  }

  /**
   * Looks at all weeks that are due.
   *
   * @return how many alerts were raised
   */
  public int run() {
    LocalDate last = lastWeek();
    return run(last, lines(last));
  }

  private int run(LocalDate last, long lines) {
    LocalDate halfAYear = last.minusWeeks(Detector.REACH - 1L);
    LocalDate first =
        book.lastWeek()
            .filter(seen -> lines <= seen.lines() * MUCH + MANY)
            .map(seen -> seen.week().plusWeeks(1))
            .filter(next -> next.isAfter(halfAYear))
            .orElse(halfAYear);
    return first.isAfter(last) ? 0 : replica.ask(duck -> look(duck, first, last, lines));
  }

  private LocalDate lastWeek() {
    return LocalDate.ofInstant(clock.instant().minus(EVERYWHERE), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .minusWeeks(1);
  }

  private long lines(LocalDate last) {
    return replica.ask(duck -> {
      try (PreparedStatement count =
          duck.prepareStatement("select count(*) from sale_line where delivered_day < ?")) {
        count.setObject(1, last.plusWeeks(1));
        try (ResultSet row = count.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      }
    });
  }

  private int look(Connection duck, LocalDate first, LocalDate last, long lines)
      throws SQLException {
    book.closeDismissed(last);
    Map<AlertBook.Topic, AlertBook.Standing> standings = new HashMap<>();
    book.standings().forEach(standing -> standings.put(standing.topic(), standing));
    Feed feed =
        new FeedReading(duck, appeals.attributions())
            .read(first, last, settings, standings.keySet());
    Subjects subjects = new Subjects(duck);
    Detector detector = new Detector(settings);
    AlertMaking making =
        new AlertMaking(
            feed, detector, subjects, new EvidenceReading(duck, subjects), clock.instant());
    Screening screening = new Screening(settings, feed.series(), feed.cells());
    long charts = feed.cells().values().stream().mapToLong(Long::longValue).sum();
    int raised = 0;
    Set<Screening.Topic> alerted = new HashSet<>();
    for (int week = feed.week(first); week < feed.weeks(); week++) {
      int inWeek = 0;
      for (Finding finding :
          screening.week(
              week, topic -> from(topic, alerted, standings.get(subjects.topic(topic)), feed))) {
        for (AlertMaking.Made made : making.of(finding)) {
          alerted.add(Screening.Topic.of(finding.series()));
          inWeek += book.raise(made.alert(), made.surprise(), made.euros()) ? 1 : 0;
        }
      }
      book.looked(new AlertBook.Week(feed.monday(week), charts, screening.limit(), inWeek, lines));
      raised += inWeek;
    }
    follow(feed, making, subjects);
    log.info("Watched {} charts from {} to {}: {} new alerts", charts, first, last, raised);
    return raised;
  }

  /** The first week a topic's charts may look at; none while it is alerted. */
  private static int from(
      Screening.Topic topic,
      Set<Screening.Topic> alerted,
      AlertBook.@org.jspecify.annotations.Nullable Standing standing,
      Feed feed) {
    if (alerted.contains(topic) || (standing != null && standing.alerted())) {
      return Integer.MAX_VALUE;
    }
    LocalDate closed = standing == null ? null : standing.closed();
    return closed == null ? 0 : feed.week(closed) + 1;
  }

  /** The charts of what is alerted go on, and what was done is measured. */
  private void follow(Feed feed, AlertMaking making, Subjects subjects) {
    Map<AlertBook.Topic, Series> series = new HashMap<>();
    for (Series each : feed.series()) {
      if (!each.cell().kind().isPart()) {
        series.put(subjects.topic(Screening.Topic.of(each)), each);
      }
    }
    int last = feed.weeks() - 1;
    for (Alert alert : book.followed()) {
      Series of = series.get(new AlertBook.Topic(alert.kind(), alert.subject(), alert.concern()));
      if (of != null && alert.kind() != dev.homeward.analytics.watch.CellKind.LANE) {
        book.chart(alert, making.chart(alert, of, last));
      }
    }
    for (AlertBook.Done task : book.tasksToMeasure()) {
      Series of = series.get(task.topic());
      int done =
          feed.week(
              LocalDate.ofInstant(task.doneAt(), ZoneOffset.UTC)
                  .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
      if (of != null && done >= 0 && done < last) {
        book.measured(task, effect(of, feed.week(task.onset()), done, last));
      }
    }
  }

  /**
   * Before is from the onset on, but no more than half a year, and ends with the week it was done.
   */
  private static AlertTask.Effect effect(Series of, int onset, int done, int last) {
    int from = Math.max(Math.max(0, onset), done - Detector.REACH + 1);
    return new AlertTask.Effect(
        of.observed(Math.min(from, done), done),
        of.expected(Math.min(from, done), done),
        of.observed(done + 1, last),
        of.expected(done + 1, last),
        last - done);
  }
}
