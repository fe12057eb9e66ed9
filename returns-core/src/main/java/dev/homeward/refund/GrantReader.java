package dev.homeward.refund;

import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads grants with their executions: two statements, however many they are. */
@Repository
class GrantReader {

  private static final String BY_HAND =
      "exists (select 1 from refund_execution x where x.grant_id = w.id and x.state = 'PENDING'"
          + " and x.gateway = '"
          + ManualPaymentGateway.NAME
          + "')";

  private final JdbcClient jdbc;

  GrantReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws NotFound if there is none, or another seller's
   */
  GrantView get(SellerId seller, GrantId id) {
    return read("id = ? and seller_id = ?", id.value(), seller.value()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("refund", id));
  }

  List<GrantView> ofCase(SellerId seller, ReturnCaseId id) {
    return read("case_id = ? and seller_id = ?", id.value(), seller.value());
  }

  List<GrantView> ofOrder(SellerId seller, OrderId id) {
    return read("order_id = ? and seller_id = ?", id.value(), seller.value());
  }

  /**
   * Those that wait for a person, the oldest first: for approval, to be tried again, or to be paid
   * by hand.
   */
  List<GrantView> waiting(SellerId seller, int size) {
    return read(
        "id in (select w.id from refund_grant w where w.seller_id = ?"
            + " and (w.state in ('DRAFT', 'PART_DONE') or w.state = 'EXECUTING' and "
            + BY_HAND
            + ") order by w.granted_at, w.id limit ?)",
        seller.value(),
        size);
  }

  RefundTodo todo(SellerId seller) {
    return jdbc.sql(
            """
            select count(*) filter (where state = 'DRAFT'), count(*) filter (where state = 'PART_DONE'),
              count(*) filter (where state = 'EXECUTING')
            from refund_grant w
            where seller_id = ? and (state in ('DRAFT', 'PART_DONE') or state = 'EXECUTING' and
            """
                + BY_HAND
                + ")")
        .param(seller.value())
        .query((row, _) -> new RefundTodo(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  private List<GrantView> read(String where, Object... parameters) {
    Map<UUID, List<ExecutionView>> executions = new HashMap<>();
    jdbc.sql(
            "select e.* from refund_execution e where e.grant_id in (select id from refund_grant where "
                + where
                + ") order by e.requested_at, e.id")
        .params(parameters)
        .query(row -> {
          executions
              .computeIfAbsent(row.getObject("grant_id", UUID.class), _ -> new ArrayList<>())
              .add(execution(row));
        });
    return jdbc.sql("select * from refund_grant where " + where + " order by granted_at, id")
        .params(parameters)
        .query((row, _) ->
            grant(row, executions.getOrDefault(row.getObject("id", UUID.class), List.of())))
        .list();
  }

  private static GrantView grant(ResultSet row, List<ExecutionView> executions)
      throws SQLException {
    UUID caseId = row.getObject("case_id", UUID.class);
    return new GrantView(
        new GrantId(row.getObject("id", UUID.class)),
        new SellerId(row.getObject("seller_id", UUID.class)),
        new OrderId(row.getObject("order_id", UUID.class)),
        caseId == null ? null : new ReturnCaseId(caseId),
        GrantKind.valueOf(row.getString("kind")),
        Destination.valueOf(row.getString("destination")),
        GrantState.valueOf(row.getString("state")),
        new Breakdown(
            money(row, "goods_minor"),
            money(row, "tax_minor"),
            money(row, "outbound_minor"),
            money(row, "restocking_minor"),
            money(row, "deduction_minor"),
            money(row, "fee_minor")),
        money(row, "total_minor"),
        row.getString("note"),
        row.getString("granted_by"),
        row.getTimestamp("granted_at").toInstant(),
        row.getString("approved_by"),
        executions);
  }

  private static ExecutionView execution(ResultSet row) throws SQLException {
    return new ExecutionView(
        new ExecutionId(row.getObject("id", UUID.class)),
        row.getString("method"),
        money(row, "amount_minor"),
        ExecutionState.valueOf(row.getString("state")),
        row.getString("gateway"),
        row.getString("failure"),
        row.getObject("replaced_by") != null,
        row.getTimestamp("requested_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }

  /** Units of a grant by return line. */
  Map<ReturnLineId, Integer> units(GrantId id) {
    Map<ReturnLineId, Integer> units = new HashMap<>();
    jdbc.sql("select return_line_id, quantity from refund_grant_line where grant_id = ?")
        .param(id.value())
        .query(row -> {
          units.put(new ReturnLineId(row.getObject(1, UUID.class)), row.getInt(2));
        });
    return units;
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
  }
}
