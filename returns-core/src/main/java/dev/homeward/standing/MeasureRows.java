package dev.homeward.standing;

import dev.homeward.audit.Actor;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The measures on record. */
@Repository
class MeasureRows {

  private final JdbcClient jdbc;

  MeasureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      MeasureId id,
      SellerId seller,
      Grade grade,
      boolean critical,
      String reasons,
      Actor by,
      Instant at) {
    jdbc.sql(
            """
            insert into seller_measure (id, seller_id, grade, critical, reasons, state, proposed_by_id, proposed_by, proposed_at)
            values (:id, :seller, :grade, :critical, :reasons, 'PROPOSED', :byId, :by, :at)
            """)
        .param("id", id.value())
        .param("seller", seller.value())
        .param("grade", grade.name())
        .param("critical", critical)
        .param("reasons", reasons)
        .param("byId", by.id())
        .param("by", by.name())
        .param("at", Timestamp.from(at))
        .update();
  }

  void decide(
      MeasureId id, MeasureState state, Measure.Signed decision, @Nullable Instant effectiveFrom) {
    jdbc.sql(
            """
            update seller_measure set state = :state, decided_by_id = :byId, decided_by = :by, decided_at = :at,
              decision_note = :note, effective_from = :from
            where id = :id and state = 'PROPOSED'
            """)
        .param("state", state.name())
        .param("byId", decision.id())
        .param("by", decision.name())
        .param("at", Timestamp.from(decision.at()))
        .param("note", decision.note())
        .param("from", effectiveFrom == null ? null : Timestamp.from(effectiveFrom))
        .param("id", id.value())
        .update();
  }

  void lift(MeasureId id, Measure.Signed lifted) {
    jdbc.sql(
            """
            update seller_measure set state = 'LIFTED', lifted_by = :by, lifted_at = :at, lifted_because = :note
            where id = :id and state = 'APPROVED'
            """)
        .param("by", lifted.name())
        .param("at", Timestamp.from(lifted.at()))
        .param("note", lifted.note())
        .param("id", id.value())
        .update();
  }

  /**
   * @param since null to let it go on
   */
  void hold(MeasureId id, @Nullable Instant since) {
    jdbc.sql("update seller_measure set held_since = :since where id = :id and state = 'APPROVED'")
        .param("since", since == null ? null : Timestamp.from(since))
        .param("id", id.value())
        .update();
  }

  Optional<Measure> find(MeasureId id) {
    return jdbc.sql("select * from seller_measure where id = ?")
        .param(id.value())
        .query((row, _) -> measure(row))
        .optional();
  }

  /** Returns the measures of a seller, the latest first. */
  List<Measure> of(SellerId seller) {
    return jdbc.sql("select * from seller_measure where seller_id = ? order by id desc")
        .param(seller.value())
        .query((row, _) -> measure(row))
        .list();
  }

  Optional<Measure> in(SellerId seller, MeasureState state) {
    return of(seller).stream().filter(measure -> measure.state() == state).findFirst();
  }

  /** Returns the measures of all sellers that are proposed or approved, the earliest first. */
  List<Measure> open() {
    return jdbc.sql(
            "select * from seller_measure where state in ('PROPOSED', 'APPROVED') order by id")
        .query((row, _) -> measure(row))
        .list();
  }

  private static Measure measure(ResultSet row) throws SQLException {
    return new Measure(
        new MeasureId(row.getObject("id", UUID.class)),
        new SellerId(row.getObject("seller_id", UUID.class)),
        Grade.valueOf(row.getString("grade")),
        row.getBoolean("critical"),
        row.getString("reasons"),
        MeasureState.valueOf(row.getString("state")),
        new Measure.Signed(
            row.getString("proposed_by_id"),
            row.getString("proposed_by"),
            row.getTimestamp("proposed_at").toInstant(),
            row.getString("reasons")),
        signed(row, "decided_by_id", "decided_by", "decided_at", "decision_note"),
        SqlTime.instant(row, "effective_from"),
        SqlTime.instant(row, "held_since"),
        signed(row, null, "lifted_by", "lifted_at", "lifted_because"));
  }

  private static Measure.@Nullable Signed signed(
      ResultSet row, @Nullable String id, String name, String at, String note) throws SQLException {
    Instant when = SqlTime.instant(row, at);
    return when == null
        ? null
        : new Measure.Signed(
            id == null ? null : row.getString(id), row.getString(name), when, row.getString(note));
  }
}
