package dev.homeward.refund;

import dev.homeward.order.OrderView;
import dev.homeward.order.UnitValue;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderLineId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of an order's money was given back by a part: for shipping, and off prices of lines. */
@Repository
class GivenBack {

  private final JdbcClient jdbc;
  private final GrantedUnits units;

  GivenBack(JdbcClient jdbc, GrantedUnits units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  /** Shipping and duties that were charged and not given back. */
  Money outboundLeft(OrderView order) {
    long given =
        jdbc.sql(
                """
                select coalesce(sum(outbound_minor), 0) from refund_grant
                where order_id = ? and state <> 'VOID'
                """)
            .param(order.id().value())
            .query(Long.class)
            .single();
    return order.shipping().plus(order.duties()).minus(new Money(given, order.currency()));
  }

  /** Value of a line's units that were not paid back, less what was given off their price. */
  TaxedAmount goodsLeft(OrderView order, OrderView.Line line) {
    Money none = Money.zero(order.currency());
    TaxedAmount left = new TaxedAmount(none, none);
    int first = units.ofOrder(order.id()).getOrDefault(line.id(), 0);
    for (int n = first; n < line.value().quantity(); n++) {
      UnitValue unit = line.value().unit(n);
      left = left.plus(new TaxedAmount(unit.goods(), unit.tax()));
    }
    TaxedAmount reduced = reductions(order).get(line.id());
    return reduced == null ? left : left.minus(reduced);
  }

  /** What was given off the price of each line and is not yet taken off the value of its units. */
  Map<OrderLineId, TaxedAmount> reductions(OrderView order) {
    Map<OrderLineId, TaxedAmount> open = new HashMap<>();
    jdbc.sql(
            """
            select order_line_id, sum(amount_minor), sum(tax_minor) from (
              select r.order_line_id, r.goods_minor as amount_minor, r.tax_minor
              from refund_reduction r join refund_grant g on g.id = r.grant_id
              where g.order_id = :order and g.state <> 'VOID'
              union all
              select l.order_line_id, -l.reduced_minor, -l.reduced_tax_minor
              from refund_grant_line l join refund_grant g on g.id = l.grant_id
              where g.order_id = :order and g.state <> 'VOID') given
            group by order_line_id having sum(amount_minor) <> 0 or sum(tax_minor) <> 0
            """)
        .param("order", order.id().value())
        .query(row -> {
          open.put(
              new OrderLineId(row.getObject(1, UUID.class)),
              new TaxedAmount(
                  new Money(row.getLong(2), order.currency()),
                  new Money(row.getLong(3), order.currency())));
        });
    return open;
  }

  /** Notes what a grant gives off the price of a line. */
  void reduce(OrderView order, OrderView.Line line, GrantId grant, Money amount) {
    TaxedAmount part = goodsLeft(order, line).part(amount);
    jdbc.sql(
            """
            insert into refund_reduction
              (grant_id, order_line_id, seller_id, tax_rate, goods_minor, tax_minor)
            values (:grant, :line, :seller, :rate, :goods, :tax)
            """)
        .param("grant", grant.value())
        .param("line", line.id().value())
        .param("seller", order.seller().value())
        .param("rate", line.taxRate())
        .param("goods", part.gross().minor())
        .param("tax", part.tax().minor())
        .update();
  }
}
