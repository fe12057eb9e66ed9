package dev.homeward.analytics.watch;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Alerts in the database. */
@Repository
class AlertRows {

  private static final TypeReference<List<AlertEvidence.Point>> CHART = new TypeReference<>() {};
  private static final String OF =
      " (:seller::uuid is null or seller_id = :seller) and (state in ('DISMISSED', 'CLOSED')) = :closed"
          + " and (:concern::text is null or concern = :concern)";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AlertRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Returns false where the topic has an alert that is not closed. */
  boolean insert(Alert alert, double surprise, double euros, Instant now) {
    return jdbc.sql(
                """
                insert into watch_alert (id, seller_id, kind, concern, subject, test, state, week, onset, observed, expected,
                    surprise, cost_euro, evidence, chart, raised_at, changed_at)
                values (:id, :seller, :kind, :concern, :subject, :test, :state, :week, :onset, :observed, :expected,
                    :surprise, :euros, :evidence::jsonb, :chart::jsonb, :now, :now)
                on conflict do nothing
                """)
            .params(
                Map.ofEntries(
                    Map.entry("id", alert.id()),
                    Map.entry("seller", alert.seller().value()),
                    Map.entry("kind", alert.kind().name()),
                    Map.entry("concern", alert.concern().name()),
                    Map.entry("subject", alert.subject()),
                    Map.entry("test", alert.test().name()),
                    Map.entry("state", alert.state().name()),
                    Map.entry("week", alert.week()),
                    Map.entry("onset", alert.onset()),
                    Map.entry("observed", alert.observed()),
                    Map.entry("expected", alert.expected()),
                    Map.entry("surprise", surprise),
                    Map.entry("euros", euros),
                    Map.entry("evidence", json.writeValueAsString(alert.evidence())),
                    Map.entry("chart", json.writeValueAsString(alert.chart())),
                    Map.entry("now", Timestamp.from(now))))
            .update()
        == 1;
  }

  List<Alert> page(AlertQuery query) {
    return jdbc.sql(
            "select * from watch_alert where"
                + OF
                + " order by cost_euro desc, surprise desc, id limit :size offset :offset")
        .param("seller", query.seller().map(SellerId::value).orElse(null))
        .param("closed", query.closed())
        .param("concern", query.concern() == null ? null : query.concern().name())
        .param("size", query.size())
        .param("offset", (long) query.page() * query.size())
        .query(this::alert)
        .list();
  }

  long count(AlertQuery query) {
    return jdbc.sql("select count(*) from watch_alert where" + OF)
        .param("seller", query.seller().map(SellerId::value).orElse(null))
        .param("closed", query.closed())
        .param("concern", query.concern() == null ? null : query.concern().name())
        .query(Long.class)
        .single();
  }

  Optional<Alert> find(Optional<SellerId> seller, UUID id, boolean lock) {
    return jdbc.sql(
            "select * from watch_alert where id = :id and (:seller::uuid is null or seller_id = :seller)"
                + (lock ? " for update" : ""))
        .param("id", id)
        .param("seller", seller.map(SellerId::value).orElse(null))
        .query(this::alert)
        .optional();
  }

  void state(
      SellerId seller,
      UUID id,
      AlertState state,
      @Nullable DismissReason reason,
      @Nullable String note,
      @Nullable LocalDate closedWeek,
      Instant now) {
    jdbc.sql(
            """
            update watch_alert set state = :state, dismissed_as = coalesce(:reason, dismissed_as), note = coalesce(:note, note),
                closed_week = :week, version = version + 1, changed_at = :now
            where seller_id = :seller and id = :id
            """)
        .param("state", state.name())
        .param("reason", reason == null ? null : reason.name())
        .param("note", note)
        .param("week", closedWeek)
        .param("now", Timestamp.from(now))
        .param("seller", seller.value())
        .param("id", id)
        .update();
  }

  void chart(SellerId seller, UUID id, List<AlertEvidence.Point> chart) {
    jdbc.sql("update watch_alert set chart = ?::jsonb where seller_id = ? and id = ?")
        .param(json.writeValueAsString(chart))
        .param(seller.value())
        .param(id)
        .update();
  }

  /** Closes what was dismissed so long ago that it may be raised again. */
  @AcrossSellers
  int closeDismissed(Instant before, LocalDate week, Instant now) {
    return jdbc.sql(
            """
            update watch_alert set state = 'CLOSED', closed_week = ?, version = version + 1, changed_at = ?
            where state = 'DISMISSED' and changed_at < ?
            """)
        .param(week)
        .param(Timestamp.from(now))
        .param(Timestamp.from(before))
        .update();
  }

  /** Every topic that was ever alerted, whether it still is, and when it was closed last. */
  @AcrossSellers
  List<AlertBook.Standing> standings() {
    return jdbc.sql(
            """
            select kind, subject, concern, bool_or(state <> 'CLOSED') as alerted, max(closed_week) as closed
            from watch_alert group by kind, subject, concern
            """)
        .query((row, _) ->
            new AlertBook.Standing(
                new AlertBook.Topic(
                    CellKind.valueOf(row.getString("kind")),
                    row.getString("subject"),
                    Concern.valueOf(row.getString("concern"))),
                row.getBoolean("alerted"),
                row.getObject("closed", LocalDate.class)))
        .list();
  }

  /** Those whose charts go on. */
  @AcrossSellers
  List<Alert> followed() {
    return jdbc.sql("select * from watch_alert where state <> 'CLOSED'").query(this::alert).list();
  }

  private Alert alert(ResultSet row, int number) throws SQLException {
    String dismissed = row.getString("dismissed_as");
    return new Alert(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        new SellerId(row.getObject("seller_id", UUID.class)),
        CellKind.valueOf(row.getString("kind")),
        Concern.valueOf(row.getString("concern")),
        row.getString("subject"),
        AlertTest.valueOf(row.getString("test")),
        AlertState.valueOf(row.getString("state")),
        row.getObject("week", LocalDate.class),
        row.getObject("onset", LocalDate.class),
        row.getDouble("observed"),
        row.getDouble("expected"),
        json.readValue(row.getString("evidence"), AlertEvidence.class),
        json.readValue(row.getString("chart"), CHART),
        dismissed == null ? null : DismissReason.valueOf(dismissed),
        row.getString("note"),
        row.getTimestamp("raised_at").toInstant());
  }
}
