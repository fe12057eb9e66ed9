package dev.homeward.analytics.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weeks that were looked at. */
@Repository
class WeekRows {

  private final JdbcClient jdbc;

  WeekRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void done(AlertBook.Week week, Instant now) {
    jdbc.sql(
            """
            insert into watch_week (week, charts, height, raised, lines, ran_at) values (?, ?, ?, ?, ?, ?)
            on conflict (week) do update set charts = excluded.charts, height = excluded.height,
                raised = watch_week.raised + excluded.raised, lines = excluded.lines, ran_at = excluded.ran_at
            """)
        .param(week.week())
        .param(week.charts())
        .param(week.height())
        .param(week.raised())
        .param(week.lines())
        .param(Timestamp.from(now))
        .update();
  }

  Optional<AlertBook.Week> last() {
    return jdbc.sql("select * from watch_week order by week desc limit 1")
        .query((row, _) ->
            new AlertBook.Week(
                row.getObject("week", LocalDate.class),
                row.getLong("charts"),
                row.getDouble("height"),
                row.getInt("raised"),
                row.getLong("lines")))
        .optional();
  }

  /** Keeps other nodes from looking at weeks at the same time, until the transaction ends. */
  boolean lock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('homeward.watch'))")
        .query(Boolean.class)
        .single();
  }
}
