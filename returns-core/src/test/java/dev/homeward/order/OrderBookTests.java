package dev.homeward.order;

import static dev.homeward.order.OrderFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.RecordedOrder.Change;
import dev.homeward.order.RecordedOrder.Refused;
import dev.homeward.order.RecordedOrder.Stored;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@WithTestDatabase
class OrderBookTests {

  private final OrderBook orders;
  private final QuantityLedger ledger;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final SellerId seller = SellerId.next();

  @Autowired
  OrderBookTests(
      OrderBook orders,
      QuantityLedger ledger,
      JdbcClient jdbc,
      TransactionOperations transactions) {
    this.orders = orders;
    this.ledger = ledger;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Test
  void recordsAnOrderWithEveryAmountAllocatedOnce() {
    record(
        order("1")
            .line("MUG-1", 3, "12.30", "19", true)
            .discount("1.00")
            .shipping("4.90")
            .delivered());
    assertThat(
            jdbc.sql(
                    "select total_minor, shipping_minor, discount_minor from customer_order where seller_id = ?")
                .param(seller.value())
                .query()
                .singleRow())
        .containsEntry("total_minor", 4080L)
        .containsEntry("discount_minor", 100L);
    assertThat(ledgerOf("MUG-1")).isEqualTo(Map.of("ordered", 3, "delivered", 3, "received", 0));
  }

  @Test
  void theSameOrderAgainChangesNothing() {
    OrderFixtures order = order("1").line("A", 1, "5.00").delivered();
    Stored first = (Stored) record(order);
    String before = lastChange();
    Stored second = (Stored) record(order);
    assertThat(second.change()).isEqualTo(Change.UNCHANGED);
    assertThat(second.lines()).isEqualTo(first.lines());
    assertThat(lastChange()).isEqualTo(before);
  }

  @Test
  void aChangedOrderReplacesTheRecordAndKeepsItsIds() {
    Stored first =
        (Stored) record(order("1").line("A", 1, "5.00").line("B", 2, "3.00").delivered());
    Stored second =
        (Stored) record(order("1").line("b", 4, "3.00").line("C", 1, "1.00").delivered());
    assertThat(second.change()).isEqualTo(Change.REPLACED);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.lines().getFirst()).isEqualTo(first.lines().get(1));
    assertThat(count("order_line")).isEqualTo(2);
    assertThat(count("quantity_ledger")).isEqualTo(2);
  }

  @Test
  void refusesToForgetUnitsThatCameBack() {
    Stored stored = (Stored) record(order("1").line("A", 3, "5.00").delivered());
    receive(stored.lines().getFirst(), 2);
    assertThat(record(order("1").line("B", 1, "5.00").delivered()))
        .isEqualTo(new Refused(stored.id(), "order.returned-units", "A"));
    assertThat(record(order("1").line("A", 1, "5.00").delivered())).isInstanceOf(Refused.class);
    assertThat(record(order("1").line("A", 2, "5.00").delivered())).isInstanceOf(Stored.class);
    assertThat(ledgerOf("A")).isEqualTo(Map.of("ordered", 2, "delivered", 2, "received", 2));
  }

  @Test
  void anotherSellersOrderOfTheSameNumberIsAnotherOrder() {
    Stored mine = (Stored) record(order("1").line("A", 1, "5.00"));
    Stored theirs =
        (Stored)
            orders
                .record(SellerId.next(), List.of(order("1").line("A", 1, "5.00").draft()))
                .getFirst();
    assertThat(theirs.change()).isEqualTo(Change.CREATED);
    assertThat(theirs.id()).isNotEqualTo(mine.id());
  }

  @Test
  void countsOnlyUnitsThatWereDelivered() {
    record(order("1").line("A", 5, "5.00").deliveredUnits(0, 2));
    assertThat(ledgerOf("A")).isEqualTo(Map.of("ordered", 5, "delivered", 2, "received", 0));
  }

  @Test
  void ofTwoDraftsOfOneOrderTheLastCounts() {
    List<RecordedOrder> outcomes =
        orders.record(
            seller,
            List.of(
                order("1").line("A", 1, "5.00").draft(), order("1").line("A", 2, "5.00").draft()));
    assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast());
    assertThat(ledgerOf("A")).containsEntry("ordered", 2);
  }

  @Test
  void takesTheLineOf80995UnitsAndTextsThatWouldBreakTheTransfer() {
    record(order("1\t\\N\n").line("A\\\t\"x", 80_995, "1.04").delivered());
    assertThat(ledgerOf("A\\\t\"x")).containsEntry("ordered", 80_995);
  }

  @Test
  void theLedgerNeverGivesMoreThanWasDelivered() {
    OrderLineId line =
        ((Stored) record(order("1").line("A", 2, "5.00").delivered())).lines().getFirst();
    receive(line, 2);
    assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> receive(line, 1));
    receive(line, -1);
    assertThat(ledgerOf("A")).containsEntry("received", 1);
  }

  @Test
  void theLedgerIsNotOpenToAnotherSeller() {
    OrderLineId line =
        ((Stored) record(order("1").line("A", 2, "5.00").delivered())).lines().getFirst();
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() ->
            transactions.executeWithoutResult(
                tx -> ledger.changeReceived(SellerId.next(), Map.of(line, 1))));
  }

  /** Invariant (b), for past returns: no interleaving takes more than was delivered. */
  @Test
  void concurrentBookingsNeverExceedWhatWasDelivered() throws Exception {
    OrderLineId line =
        ((Stored) record(order("1").line("A", 20, "5.00").delivered())).lines().getFirst();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> booking =
          () -> {
            try {
              receive(line, 1);
              return true;
            } catch (BusinessRuleViolation e) {
              return false;
            }
          };
      long booked = 0;
      for (Future<Boolean> each : threads.invokeAll(java.util.Collections.nCopies(32, booking))) {
        booked += each.get() ? 1 : 0;
      }
      assertThat(booked).isEqualTo(20);
    }
    assertThat(ledgerOf("A")).containsEntry("received", 20);
  }

  @Test
  void concurrentImportsOfOneOrderRecordItOnce() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<RecordedOrder> recording = () -> record(order("1").line("A", 1, "5.00"));
      long created = 0;
      for (Future<RecordedOrder> each :
          threads.invokeAll(java.util.Collections.nCopies(8, recording))) {
        created += ((Stored) each.get()).change() == Change.CREATED ? 1 : 0;
      }
      assertThat(created).isEqualTo(1);
    }
    assertThat(count("customer_order")).isEqualTo(1);
  }

  private RecordedOrder record(OrderFixtures order) {
    return orders.record(seller, List.of(order.draft())).getFirst();
  }

  private void receive(OrderLineId line, int units) {
    transactions.executeWithoutResult(tx -> ledger.changeReceived(seller, Map.of(line, units)));
  }

  private Map<String, @Nullable Object> ledgerOf(String sku) {
    return jdbc.sql(
            """
            select q.ordered, q.delivered, q.received
            from quantity_ledger q join order_line l on l.id = q.order_line_id
            where l.seller_id = ? and l.sku = ?
            """)
        .param(seller.value())
        .param(sku)
        .query()
        .singleRow();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table + " where seller_id = ?")
        .param(seller.value())
        .query(Long.class)
        .single();
  }

  private String lastChange() {
    return jdbc.sql(
            "select max(changed_xid::text::bigint)::text from order_line where seller_id = ?")
        .param(seller.value())
        .query(String.class)
        .single();
  }
}
