package dev.homeward.refund;

import dev.homeward.order.OrderView;
import dev.homeward.order.PaymentDraft;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much of each payment is left: the one place where captured money is spoken for. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PaymentBalances {

  private final JdbcClient jdbc;

  PaymentBalances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is left of one payment. */
  record Balance(int position, String method, @Nullable String reference, Money left) {}

  /** Keeps other grants of the order out until the transaction ends, and brings balances up. */
  List<Balance> lock(OrderView order) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 3))")
        .param("refunds of " + order.id())
        .query()
        .singleRow();
    for (int i = 0; i < order.payments().size(); i++) {
      bringUp(order, i, order.payments().get(i));
    }
    return balances(order.id());
  }

  private void bringUp(OrderView order, int position, PaymentDraft payment) {
    jdbc.sql(
            """
            insert into payment_balance
              (order_id, position, seller_id, method, reference, currency, captured_minor)
            values (:order, :position, :seller, :method, :reference, :currency, :captured)
            on conflict (order_id, position) do update set captured_minor = excluded.captured_minor
            where payment_balance.captured_minor < excluded.captured_minor
            """)
        .param("order", order.id().value())
        .param("position", position)
        .param("seller", order.seller().value())
        .param("method", payment.method())
        .param("reference", payment.reference())
        .param("currency", order.currency().getCurrencyCode())
        .param("captured", payment.amount().minor())
        .update();
  }

  private List<Balance> balances(OrderId order) {
    return jdbc.sql(
            """
            select position, method, reference, currency,
              captured_minor - reserved_minor - refunded_minor as left_minor
            from payment_balance where order_id = ? order by position
            """)
        .param(order.value())
        .query((row, _) ->
            new Balance(
                row.getInt("position"),
                row.getString("method"),
                row.getString("reference"),
                new Money(
                    row.getLong("left_minor"), Currency.getInstance(row.getString("currency")))))
        .list();
  }

  /** How much of an order's money went back; balances there are none before its first grant. */
  @Transactional(propagation = Propagation.SUPPORTS)
  RefundStanding standing(SellerId seller, OrderId order) {
    return jdbc.sql(
            """
            select coalesce(sum(refunded_minor), 0), coalesce(sum(captured_minor), 0)
            from payment_balance where order_id = ? and seller_id = ?
            """)
        .param(order.value())
        .param(seller.value())
        .query((row, _) -> RefundStanding.of(row.getLong(1), row.getLong(2)))
        .single();
  }

  /** Speaks for money; the table's check refuses what is not there. */
  void reserve(OrderId order, int position, Money amount) {
    change(order, position, amount.minor(), 0);
  }

  /** Speaks for money that may have been given otherwise meanwhile. */
  boolean reserveIfLeft(OrderId order, int position, Money amount) {
    return jdbc.sql(
                """
                update payment_balance set reserved_minor = reserved_minor + :amount
                where order_id = :order and position = :position
                  and captured_minor - reserved_minor - refunded_minor >= :amount
                """)
            .param("amount", amount.minor())
            .param("order", order.value())
            .param("position", position)
            .update()
        == 1;
  }

  /** Frees money that did not move after all. */
  void release(OrderId order, int position, Money amount) {
    change(order, position, -amount.minor(), 0);
  }

  /** Books money that was spoken for as paid back. */
  void pay(OrderId order, int position, Money amount) {
    change(order, position, -amount.minor(), amount.minor());
  }

  /** Books money that was paid back as here again. */
  void comeBack(OrderId order, int position, Money amount) {
    change(order, position, 0, -amount.minor());
  }

  private void change(OrderId order, int position, long reserved, long refunded) {
    int rows =
        jdbc.sql(
                """
                update payment_balance
                set reserved_minor = reserved_minor + :reserved, refunded_minor = refunded_minor + :refunded
                where order_id = :order and position = :position
                """)
            .param("reserved", reserved)
            .param("refunded", refunded)
            .param("order", order.value())
            .param("position", position)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("no payment " + position + " of " + order);
    }
  }
}
