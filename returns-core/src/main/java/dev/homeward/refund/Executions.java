package dev.homeward.refund;

import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and changes executions, one at a time. */
@Repository
class Executions {

  private final JdbcClient jdbc;

  Executions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An execution as it is stored. */
  record Row(
      ExecutionId id,
      GrantId grant,
      SellerId seller,
      OrderId order,
      int position,
      String method,
      @Nullable String reference,
      Money amount,
      ExecutionState state,
      @Nullable String gateway,
      @Nullable String gatewayReference,
      boolean replaced,
      int asks,
      @Nullable Instant toldAt) {

    PaymentGateway.Order asked() {
      return new PaymentGateway.Order(id.value(), reference, amount);
    }
  }

  Optional<Row> find(ExecutionId id) {
    return jdbc.sql("select * from refund_execution where id = ?")
        .param(id.value())
        .query((row, _) -> row(row))
        .optional();
  }

  /** Locks an execution until the transaction ends. */
  Optional<Row> lock(ExecutionId id) {
    return jdbc.sql("select * from refund_execution where id = ? for update")
        .param(id.value())
        .query((row, _) -> row(row))
        .optional();
  }

  Optional<ExecutionId> byGateway(String gateway, String reference) {
    return jdbc.sql("select id from refund_execution where gateway = ? and gateway_reference = ?")
        .param(gateway)
        .param(reference)
        .query((row, _) -> new ExecutionId(row.getObject(1, UUID.class)))
        .optional();
  }

  /** Returns those to ask about by now: nobody told what became of them. */
  List<ExecutionId> due(Instant moment, int most) {
    return jdbc.sql(
            """
            select e.id from refund_execution e join refund_grant g on g.id = e.grant_id
            where e.state in ('REQUESTED', 'PENDING', 'UNKNOWN') and e.due_at <= ?
              and g.state in ('APPROVED', 'EXECUTING', 'PART_DONE')
            order by e.due_at limit ?
            """)
        .param(Timestamp.from(moment))
        .param(most)
        .query((row, _) -> new ExecutionId(row.getObject(1, UUID.class)))
        .list();
  }

  List<Row> current(GrantId grant) {
    return jdbc.sql(
            """
            select * from refund_execution where grant_id = ? and replaced_by is null
            order by requested_at, id
            """)
        .param(grant.value())
        .query((row, _) -> row(row))
        .list();
  }

  /**
   * Notes that a gateway is asked now.
   *
   * @param dueAt when to ask again unless somebody tells; null for never
   */
  void asked(ExecutionId id, String gateway, @Nullable Instant dueAt, Instant at) {
    jdbc.sql(
            """
            update refund_execution set gateway = :gateway, asks = asks + 1,
              sent_at = coalesce(sent_at, :at), due_at = :due, changed_at = :at
            where id = :id
            """)
        .param("gateway", gateway)
        .param("due", dueAt == null ? null : Timestamp.from(dueAt))
        .param("at", Timestamp.from(at))
        .param("id", id.value())
        .update();
  }

  /** Counts those that nobody knows the outcome of although they were sent before a moment. */
  int unknownSince(Instant moment) {
    return jdbc.sql("select count(*) from refund_execution where state = 'UNKNOWN' and sent_at < ?")
        .param(Timestamp.from(moment))
        .query(Integer.class)
        .single();
  }

  void change(
      ExecutionId id,
      ExecutionState state,
      @Nullable String gatewayReference,
      @Nullable String failure,
      @Nullable Instant toldAt,
      Instant at) {
    jdbc.sql(
            """
            update refund_execution set state = :state, failure = :failure,
              gateway_reference = coalesce(:reference, gateway_reference),
              told_at = coalesce(:told, told_at), changed_at = :at
            where id = :id
            """)
        .param("state", state.name())
        .param("failure", failure)
        .param("reference", gatewayReference)
        .param("told", toldAt == null ? null : Timestamp.from(toldAt))
        .param("at", Timestamp.from(at))
        .param("id", id.value())
        .update();
  }

  void replaced(ExecutionId id, ExecutionId by) {
    jdbc.sql("update refund_execution set replaced_by = ? where id = ?")
        .param(by.value())
        .param(id.value())
        .update();
  }

  /** Notes what a gateway told. */
  boolean note(GatewayWord word, ExecutionId id, Instant at) {
    return jdbc.sql(
                """
                insert into gateway_event (gateway, event_id, execution_id, outcome, occurred_at, recorded_at)
                values (?, ?, ?, ?, ?, ?) on conflict (gateway, event_id) do nothing
                """)
            .param(word.gateway())
            .param(word.eventId())
            .param(id.value())
            .param(word.outcome().name())
            .param(Timestamp.from(word.occurredAt()))
            .param(Timestamp.from(at))
            .update()
        == 1;
  }

  private static Row row(ResultSet row) throws SQLException {
    Timestamp told = row.getTimestamp("told_at");
    return new Row(
        new ExecutionId(row.getObject("id", UUID.class)),
        new GrantId(row.getObject("grant_id", UUID.class)),
        new SellerId(row.getObject("seller_id", UUID.class)),
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getInt("payment_position"),
        row.getString("method"),
        row.getString("reference"),
        new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
        ExecutionState.valueOf(row.getString("state")),
        row.getString("gateway"),
        row.getString("gateway_reference"),
        row.getObject("replaced_by") != null,
        row.getInt("asks"),
        told == null ? null : told.toInstant());
  }
}
