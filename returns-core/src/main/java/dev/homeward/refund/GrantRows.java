package dev.homeward.refund;

import dev.homeward.audit.Actor;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes grants and their executions. */
@Repository
class GrantRows {

  private final JdbcClient jdbc;

  GrantRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A grant to be written down.
   *
   * @param total what is paid: the breakdown's total, or less where less was captured
   */
  record NewGrant(
      GrantId id,
      SellerId seller,
      OrderId order,
      @Nullable ReturnCaseId caseId,
      UUID key,
      GrantKind kind,
      Destination destination,
      GrantState state,
      @Nullable String email,
      Breakdown breakdown,
      Money total,
      @Nullable String note) {}

  Optional<GrantId> find(SellerId seller, UUID key) {
    return jdbc.sql("select id from refund_grant where seller_id = ? and request_key = ?")
        .param(seller.value())
        .param(key)
        .query((row, _) -> new GrantId(row.getObject(1, UUID.class)))
        .optional();
  }

  void write(NewGrant grant, List<RefundQuote.Line> lines, Actor actor, Instant at) {
    ReturnCaseId caseId = grant.caseId();
    Breakdown parts = grant.breakdown();
    jdbc.sql(
            """
            insert into refund_grant (id, seller_id, order_id, case_id, request_key, kind, destination, state,
              currency, email, goods_minor, tax_minor, outbound_minor, restocking_minor, deduction_minor, fee_minor,
              total_minor, note, granted_by, granted_by_id, granted_at)
            values (:id, :seller, :order, :case, :key, :kind, :destination, :state,
              :currency, :email, :goods, :tax, :outbound, :restocking, :deduction, :fee,
              :total, :note, :by, :byId, :at)
            """)
        .param("id", grant.id().value())
        .param("seller", grant.seller().value())
        .param("order", grant.order().value())
        .param("case", caseId == null ? null : caseId.value())
        .param("key", grant.key())
        .param("kind", grant.kind().name())
        .param("destination", grant.destination().name())
        .param("state", grant.state().name())
        .param("currency", grant.total().currency().getCurrencyCode())
        .param("email", grant.email())
        .param("goods", parts.goods().minor())
        .param("tax", parts.tax().minor())
        .param("outbound", parts.outbound().minor())
        .param("restocking", parts.restocking().minor())
        .param("deduction", parts.deduction().minor())
        .param("fee", parts.returnFee().minor())
        .param("total", grant.total().minor())
        .param("note", grant.note())
        .param("by", actor.name())
        .param("byId", actor.id())
        .param("at", Timestamp.from(at))
        .update();
    lines.forEach(line -> writeLine(grant, line));
  }

  private void writeLine(NewGrant grant, RefundQuote.Line line) {
    jdbc.sql(
            """
            insert into refund_grant_line (grant_id, return_line_id, order_line_id, seller_id, quantity, first_unit,
              tax_rate, reduced_minor, reduced_tax_minor, goods_minor, tax_minor, outbound_minor, restocking_minor, deduction_minor)
            values (:grant, :line, :orderLine, :seller, :quantity, :first,
              :rate, :reduced, :reducedTax, :goods, :tax, :outbound, :restocking, :deduction)
            """)
        .param("grant", grant.id().value())
        .param("line", line.line().value())
        .param("orderLine", line.orderLine().value())
        .param("seller", grant.seller().value())
        .param("quantity", line.quantity())
        .param("first", line.firstUnit())
        .param("rate", line.taxRate())
        .param("reduced", line.reduced().gross().minor())
        .param("reducedTax", line.reduced().tax().minor())
        .param("goods", line.breakdown().goods().minor())
        .param("tax", line.breakdown().tax().minor())
        .param("outbound", line.breakdown().outbound().minor())
        .param("restocking", line.breakdown().restocking().minor())
        .param("deduction", line.breakdown().deduction().minor())
        .update();
  }

  ExecutionId execute(
      GrantId grant, SellerId seller, OrderId order, RefundQuote.Leg leg, Instant at) {
    ExecutionId id = ExecutionId.next();
    jdbc.sql(
            """
            insert into refund_execution (id, grant_id, seller_id, order_id, payment_position, method, reference,
              currency, amount_minor, state, requested_at, changed_at, due_at)
            values (:id, :grant, :seller, :order, :position, :method, :reference,
              :currency, :amount, 'REQUESTED', :at, :at, :due)
            """)
        .param("id", id.value())
        .param("grant", grant.value())
        .param("seller", seller.value())
        .param("order", order.value())
        .param("position", leg.position())
        .param("method", leg.method())
        .param("reference", leg.reference())
        .param("currency", leg.amount().currency().getCurrencyCode())
        .param("amount", leg.amount().minor())
        .param("at", Timestamp.from(at))
        .param("due", Timestamp.from(at.plus(Patience.FIRST)))
        .update();
    return id;
  }

  /**
   * Takes a grant from one state to another, if it may go there.
   *
   * @return whether it did: false where somebody else was faster
   */
  boolean move(GrantId id, GrantState from, GrantState to) {
    if (!from.mayBecome(to)) {
      throw new IllegalStateException(from + " to " + to);
    }
    return jdbc.sql("update refund_grant set state = ? where id = ? and state = ?")
            .param(to.name())
            .param(id.value())
            .param(from.name())
            .update()
        == 1;
  }

  void approved(GrantId id, Actor actor, Instant at) {
    jdbc.sql("update refund_grant set approved_by = ?, approved_at = ? where id = ?")
        .param(actor.name())
        .param(Timestamp.from(at))
        .param(id.value())
        .update();
  }

  /** Marks the units of a grant as settled, once. */
  boolean markSettled(GrantId id) {
    return jdbc.sql(
                "update refund_grant set units_settled = true where id = ? and not units_settled")
            .param(id.value())
            .update()
        == 1;
  }
}
