package dev.homeward.oversight;

import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The violations on record. */
@Repository
class ViolationRows {

  private final JdbcClient jdbc;

  ViolationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lock(UUID id) {
    jdbc.sql("select 1 from seller_violation where id = ? for update")
        .param(id)
        .query()
        .listOfRows();
  }

  /** Says whether it was not there before. */
  boolean add(NewViolation violation, Signature by) {
    return jdbc.sql(
                """
                insert into seller_violation (id, seller_id, kind, severity, facts, occurred_on, state,
                  recorded_by_id, recorded_by, recorded_at)
                values (:id, :seller, :kind, :severity, :facts, :on, 'RECORDED', :byId, :by, :at)
                on conflict (id) do nothing
                """)
            .param("id", violation.id())
            .param("seller", violation.seller().value())
            .param("kind", violation.kind().name())
            .param("severity", violation.severity().name())
            .param("facts", violation.facts())
            .param("on", violation.occurredOn())
            .param("byId", by.id())
            .param("by", by.name())
            .param("at", Timestamp.from(by.at()))
            .update()
        > 0;
  }

  void decide(UUID id, ViolationState state, Signature by) {
    jdbc.sql(
            """
            update seller_violation set state = :state, decided_by_id = :byId, decided_by = :by, decided_at = :at
            where id = :id and state = 'RECORDED'
            """)
        .param("state", state.name())
        .param("byId", by.id())
        .param("by", by.name())
        .param("at", Timestamp.from(by.at()))
        .param("id", id)
        .update();
  }

  void revoke(UUID id, Signature by) {
    jdbc.sql(
            "update seller_violation set state = 'REVOKED', revoked_by = :by, revoked_at = :at where id = :id and state = 'CONFIRMED'")
        .param("by", by.name())
        .param("at", Timestamp.from(by.at()))
        .param("id", id)
        .update();
  }

  Optional<Violation> find(SellerId seller, UUID id) {
    return jdbc.sql("select * from seller_violation where seller_id = ? and id = ?")
        .param(seller.value())
        .param(id)
        .query((row, _) -> violation(row))
        .optional();
  }

  List<Violation> of(SellerId seller) {
    return jdbc.sql("select * from seller_violation where seller_id = ? order by id desc")
        .param(seller.value())
        .query((row, _) -> violation(row))
        .list();
  }

  List<Violation> in(ViolationState state) {
    return jdbc.sql("select * from seller_violation where state = ? order by id")
        .param(state.name())
        .query((row, _) -> violation(row))
        .list();
  }

  private static Violation violation(ResultSet row) throws SQLException {
    Timestamp revoked = row.getTimestamp("revoked_at");
    return new Violation(
        row.getObject("id", UUID.class),
        new SellerId(row.getObject("seller_id", UUID.class)),
        ViolationKind.valueOf(row.getString("kind")),
        Severity.valueOf(row.getString("severity")),
        row.getString("facts"),
        row.getObject("occurred_on", LocalDate.class),
        ViolationState.valueOf(row.getString("state")),
        new Signature(
            row.getString("recorded_by_id"),
            row.getString("recorded_by"),
            row.getTimestamp("recorded_at").toInstant()),
        decision(row),
        revoked == null ? null : revoked.toInstant());
  }

  static @Nullable Signature decision(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("decided_at");
    return at == null
        ? null
        : new Signature(
            row.getString("decided_by_id"), row.getString("decided_by"), at.toInstant());
  }
}
