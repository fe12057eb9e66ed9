package dev.homeward.analytics.watch;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tasks in the database. */
@Repository
class TaskRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TaskRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(SellerId seller, UUID alert, AlertTask task) {
    jdbc.sql(
            """
            insert into watch_task (id, seller_id, alert_id, kind, state, assignee, due, note, created_by, created_at)
            values (:id, :seller, :alert, :kind, 'OPEN', :assignee, :due, :note, :by, :at)
            """)
        .param("id", task.id())
        .param("seller", seller.value())
        .param("alert", alert)
        .param("kind", task.kind().name())
        .param("assignee", task.assignee())
        .param("due", task.due())
        .param("note", task.note())
        .param("by", task.createdBy())
        .param("at", Timestamp.from(task.createdAt()))
        .update();
  }

  List<AlertTask> of(SellerId seller, UUID alert) {
    return jdbc.sql(
            "select * from watch_task where seller_id = ? and alert_id = ? order by created_at desc")
        .param(seller.value())
        .param(alert)
        .query(this::task)
        .list();
  }

  void end(SellerId seller, UUID task, AlertTask.State state, @Nullable Instant doneAt) {
    jdbc.sql("update watch_task set state = ?, done_at = ? where seller_id = ? and id = ?")
        .param(state.name())
        .param(doneAt == null ? null : Timestamp.from(doneAt))
        .param(seller.value())
        .param(task)
        .update();
  }

  /** Those that were done since a moment, with what they are about. */
  @AcrossSellers
  List<AlertBook.Done> doneSince(Instant since) {
    return jdbc.sql(
            """
            select t.id, t.seller_id, t.done_at, a.kind, a.subject, a.concern, a.onset
            from watch_task t join watch_alert a on a.id = t.alert_id
            where t.state = 'DONE' and t.done_at >= ?
            """)
        .param(Timestamp.from(since))
        .query((row, _) ->
            new AlertBook.Done(
                new SellerId(row.getObject("seller_id", UUID.class)),
                row.getObject("id", UUID.class),
                new AlertBook.Topic(
                    CellKind.valueOf(row.getString("kind")),
                    row.getString("subject"),
                    Concern.valueOf(row.getString("concern"))),
                row.getObject("onset", LocalDate.class),
                row.getTimestamp("done_at").toInstant()))
        .list();
  }

  void effect(SellerId seller, UUID task, AlertTask.Effect effect) {
    jdbc.sql("update watch_task set effect = ?::jsonb where seller_id = ? and id = ?")
        .param(json.writeValueAsString(effect))
        .param(seller.value())
        .param(task)
        .update();
  }

  private AlertTask task(ResultSet row, int number) throws SQLException {
    String effect = row.getString("effect");
    Timestamp done = row.getTimestamp("done_at");
    return new AlertTask(
        row.getObject("id", UUID.class),
        TaskKind.valueOf(row.getString("kind")),
        AlertTask.State.valueOf(row.getString("state")),
        row.getString("assignee"),
        row.getObject("due", LocalDate.class),
        row.getString("note"),
        effect == null ? null : json.readValue(effect, AlertTask.Effect.class),
        row.getString("created_by"),
        row.getTimestamp("created_at").toInstant(),
        done == null ? null : done.toInstant());
  }
}
