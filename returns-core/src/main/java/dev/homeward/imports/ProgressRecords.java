package dev.homeward.imports;

import dev.homeward.shared.ImportId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far imports got; every writing also finds out whether the import was cancelled meanwhile. */
@Repository
class ProgressRecords {

  private static final String ALIVE =
      """
       and exists (select from import_job j
                   where j.id = p.import_id and j.state in ('CHECKING', 'RUNNING'))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ProgressRecords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Counts of one chunk. */
  record Recorded(
      long lines,
      long ordersCreated,
      long ordersReplaced,
      long ordersUnchanged,
      long returnsCreated,
      long returnsReplaced,
      long returnsUnchanged,
      long rowsRefused) {}

  /** Forgets all progress: the mapping changed. */
  void forget(ImportId id) {
    jdbc.sql("delete from import_progress where import_id = ?").param(id.value()).update();
  }

  /** Starts reading; where an earlier run recorded something, its counts and cursor stay. */
  void begin(SellerId seller, ImportId id) {
    jdbc.sql("delete from import_progress where import_id = ? and cursor is null")
        .param(id.value())
        .update();
    jdbc.sql(
            """
            insert into import_progress (import_id, seller_id, stage, report, updated_at)
            values (:id, :seller, 'READING', cast(:report as jsonb), :now)
            on conflict (import_id)
            do update set stage = 'READING', bytes_read = 0, report = excluded.report,
                          updated_at = excluded.updated_at
            """)
        .param("id", id.value())
        .param("seller", seller.value())
        .param("report", StoredJson.write(ImportReport.EMPTY))
        .param("now", now())
        .update();
  }

  void read(ImportId id, ImportView.Stage stage, long bytes, ImportReport report, long staged) {
    int updated =
        jdbc.sql(
                """
                update import_progress p
                set stage = :stage, bytes_read = :bytes, report = cast(:report as jsonb),
                    lines_staged = :staged, updated_at = :now
                where p.import_id = :id
                """
                    + ALIVE)
            .param("id", id.value())
            .param("stage", stage.name())
            .param("bytes", bytes)
            .param("report", StoredJson.write(report))
            .param("staged", staged)
            .param("now", now())
            .update();
    stopWhereCancelled(id, updated);
  }

  /** Moves the cursor on; with the chunk itself in one transaction. */
  void recorded(ImportId id, @Nullable String from, @Nullable String to, Recorded chunk) {
    int updated =
        jdbc.sql(
                """
                update import_progress p
                set cursor = :to,
                    lines_recorded = lines_recorded + :lines,
                    orders_created = orders_created + :ordersCreated,
                    orders_replaced = orders_replaced + :ordersReplaced,
                    orders_unchanged = orders_unchanged + :ordersUnchanged,
                    returns_created = returns_created + :returnsCreated,
                    returns_replaced = returns_replaced + :returnsReplaced,
                    returns_unchanged = returns_unchanged + :returnsUnchanged,
                    rows_refused = rows_refused + :rowsRefused,
                    updated_at = :now
                where p.import_id = :id and p.cursor is not distinct from :from
                """
                    + ALIVE)
            .param("id", id.value())
            .param("from", from)
            .param("to", to)
            .param("now", now())
            .param("lines", chunk.lines)
            .param("ordersCreated", chunk.ordersCreated)
            .param("ordersReplaced", chunk.ordersReplaced)
            .param("ordersUnchanged", chunk.ordersUnchanged)
            .param("returnsCreated", chunk.returnsCreated)
            .param("returnsReplaced", chunk.returnsReplaced)
            .param("returnsUnchanged", chunk.returnsUnchanged)
            .param("rowsRefused", chunk.rowsRefused)
            .update();
    stopWhereCancelled(id, updated);
  }

  void stage(ImportId id, ImportView.Stage stage) {
    int updated =
        jdbc.sql(
                """
                update import_progress p set stage = :stage, updated_at = :now
                where p.import_id = :id
                """
                    + ALIVE)
            .param("id", id.value())
            .param("stage", stage.name())
            .param("now", now())
            .update();
    stopWhereCancelled(id, updated);
  }

  Optional<String> cursor(ImportId id) {
    return jdbc.sql("select cursor from import_progress where import_id = ? and cursor is not null")
        .param(id.value())
        .query(String.class)
        .optional();
  }

  ImportView view(ImportSummary summary, long unmatchedReturns) {
    return jdbc.sql("select * from import_progress where import_id = ? and seller_id = ?")
        .param(summary.id().value())
        .param(summary.seller().value())
        .query((row, n) -> view(summary, row, unmatchedReturns))
        .optional()
        .orElseGet(() -> untouched(summary));
  }

  private static ImportView untouched(ImportSummary summary) {
    return new ImportView(
        summary,
        ImportView.Stage.READING,
        0,
        ImportReport.EMPTY,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        null);
  }

  private static ImportView view(ImportSummary summary, ResultSet row, long unmatched)
      throws SQLException {
    return new ImportView(
        summary,
        ImportView.Stage.valueOf(row.getString("stage")),
        row.getLong("bytes_read"),
        StoredJson.read(row.getString("report"), ImportReport.class),
        row.getLong("lines_staged"),
        row.getLong("lines_recorded"),
        row.getLong("orders_created"),
        row.getLong("orders_replaced"),
        row.getLong("orders_unchanged"),
        row.getLong("returns_created"),
        row.getLong("returns_replaced"),
        row.getLong("returns_unchanged"),
        row.getLong("rows_refused"),
        unmatched,
        row.getTimestamp("updated_at").toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static void stopWhereCancelled(ImportId id, int updated) {
    if (updated == 0) {
      throw new ImportStopped("import " + id + " was cancelled or taken over");
    }
  }
}
