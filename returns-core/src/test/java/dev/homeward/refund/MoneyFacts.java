package dev.homeward.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.order.OrderView;
import dev.homeward.shared.Money;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored of an order's money, and what must hold for it at any time. */
@Component
class MoneyFacts {

  private final JdbcClient jdbc;

  MoneyFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All rows, in one text. */
  String of(OrderView order) {
    return text(
        order,
        """
        select coalesce(string_agg(f, ' ' order by f), '') from (
          select b::text as f from payment_balance b where order_id = :order
          union all select g::text from refund_grant g where order_id = :order
          union all select e::text from refund_execution e where order_id = :order
          union all select m::text from money_entry m join refund_grant g on g.id = m.grant_id
            where g.order_id = :order
          union all select v::text from gateway_event v join refund_execution e
            on e.id = v.execution_id where e.order_id = :order) facts
        """);
  }

  void hold(OrderView order, List<String> steps) {
    assertThat(text(order, BALANCES_THAT_DIFFER))
        .as("%s: balances and executions, held or paid", steps)
        .isEqualTo("0");
    assertThat(text(order, OVERDRAWN)).as("%s: more than was captured", steps).isEqualTo("0");
    assertThat(text(order, UNBALANCED)).as("%s: unbalanced postings", steps).isEqualTo("0");
    assertThat(text(order, BOOKS_THAT_DIFFER)).as("%s: books and grants", steps).isEqualTo("0");
  }

  /** Invariant (d): the newest word of each execution says where it stands. */
  void replayedWordsGiveTheStoredState(OrderView order, List<String> steps) {
    assertThat(text(order, STATES_THAT_DIFFER))
        .as("%s: executions that are not where their words leave them", steps)
        .isEqualTo("0");
  }

  Money goods(OrderView order) {
    return order.lines().stream()
        .map(line -> line.value().total().goods())
        .reduce(Money.zero(order.currency()), Money::plus);
  }

  Money tax(OrderView order) {
    return order.lines().stream()
        .map(line -> line.value().total().tax())
        .reduce(Money.zero(order.currency()), Money::plus);
  }

  Money reducedTax(OrderView order) {
    String tax =
        text(
            order,
            """
            select coalesce(sum(r.tax_minor), 0) from refund_reduction r
            join refund_grant g on g.id = r.grant_id where g.order_id = :order
            """);
    return new Money(Long.parseLong(tax), order.currency());
  }

  private String text(OrderView order, String sql) {
    return jdbc.sql(sql).param("order", order.id().value()).query(String.class).single();
  }

  /** Invariant (e): open executions hold their money, failed ones hold none. */
  private static final String BALANCES_THAT_DIFFER =
      """
      select count(*) from payment_balance b cross join lateral (
        select coalesce(sum(e.amount_minor) filter (where e.state in ('REQUESTED', 'PENDING', 'UNKNOWN')), 0) as held,
          coalesce(sum(e.amount_minor) filter (where e.state = 'SUCCEEDED'), 0) as paid
        from refund_execution e where e.order_id = b.order_id and e.payment_position = b.position) moved
      where b.order_id = :order and (b.reserved_minor <> held or b.refunded_minor <> paid)
      """;

  private static final String OVERDRAWN =
      """
      select count(*) from payment_balance
      where order_id = :order and reserved_minor + refunded_minor > captured_minor
      """;

  private static final String UNBALANCED =
      """
      select count(*) from (select posting_id from money_entry m join refund_grant g on g.id = m.grant_id
        where g.order_id = :order group by posting_id having sum(amount_minor) <> 0) postings
      """;

  /** What is owed to shoppers is what was granted and has not moved. */
  private static final String BOOKS_THAT_DIFFER =
      """
      select count(*) from refund_grant g where g.order_id = :order and
        (select coalesce(sum(amount_minor), 0) from money_entry m
          where m.grant_id = g.id and m.account = 'OWED_TO_SHOPPERS')
        is distinct from
        (select coalesce(sum(e.amount_minor), 0) from refund_execution e
          where e.grant_id = g.id and e.state = 'SUCCEEDED') - g.total_minor
      """;

  private static final String STATES_THAT_DIFFER =
      """
      select count(*) from refund_execution e join lateral (
        select outcome from gateway_event v where v.execution_id = e.id
        order by occurred_at desc limit 1) newest on true
      where e.order_id = :order and e.state <> newest.outcome
      """;
}
