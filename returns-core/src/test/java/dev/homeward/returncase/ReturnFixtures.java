package dev.homeward.returncase;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderBook;
import dev.homeward.order.OrderFixtures;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.order.RecordedOrder;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Returns for tests, brought to where they are needed through the public verbs. */
@Component
public class ReturnFixtures {

  private static final Actor AGENT = Actor.person(UUID.randomUUID(), "Ada Agent");

  private final OrderBook orderBook;
  private final Orders orders;
  private final ReturnFiling filing;
  private final ReturnBook book;
  private final CaseUnits units;
  private final TransactionOperations transactions;
  private final Clock clock;

  ReturnFixtures(
      OrderBook orderBook,
      Orders orders,
      ReturnFiling filing,
      ReturnBook book,
      CaseUnits units,
      TransactionOperations transactions,
      Clock clock) {
    this.orderBook = orderBook;
    this.orders = orders;
    this.filing = filing;
    this.book = book;
    this.units = units;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** An order of Anna in Berlin, delivered some days ago. */
  public OrderView sold(SellerId seller, int daysAgo, Consumer<OrderFixtures> content) {
    Instant delivered = clock.instant().minus(Duration.ofDays(daysAgo));
    OrderFixtures order =
        OrderFixtures.order(UUID.randomUUID().toString())
            .placedAt(delivered.minus(Duration.ofDays(5)))
            .deliveredAt(delivered);
    content.accept(order);
    RecordedOrder recorded = orderBook.record(seller, List.of(order.draft())).getFirst();
    OrderId id = ((RecordedOrder.Stored) recorded).id();
    return orders.get(Optional.of(seller), id);
  }

  /** A request to give units of the n-th line back, as the shopper would send it. */
  public static ReturnRequest request(OrderView order, int line, int quantity, String reason) {
    return request(order, ReturnKind.POLICY, FiledBy.SHOPPER, line, quantity, reason);
  }

  public static ReturnRequest request(
      OrderView order, ReturnKind kind, FiledBy by, int line, int quantity, @Nullable String why) {
    return new ReturnRequest(
        order.seller(),
        order.id(),
        UUID.randomUUID(),
        kind,
        by,
        null,
        null,
        "drop-off",
        List.of(
            new RequestedLine(
                order.lines().get(line).id(), quantity, why, null, Resolution.REFUND, List.of())),
        null);
  }

  public ReturnCaseId file(ReturnRequest request) {
    return filing.file(request, Actor.shopper("10001")).id();
  }

  /** Books the arrival of all announced units, and their acceptance. */
  public ReturnCaseId arrivedAndAccepted(SellerId seller, ReturnCaseId id) {
    ReturnCaseDetails details = book.get(seller, id);
    for (CaseLine line : details.lines()) {
      Map<ReturnLineId, Integer> all = Map.of(line.id(), line.missing());
      transactions.executeWithoutResult(_ -> {
        units.receive(seller, id, all);
        units.judge(seller, id, all, Map.of());
      });
    }
    return id;
  }

  public void receive(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> arrived) {
    transactions.executeWithoutResult(_ -> units.receive(seller, id, arrived));
  }

  public void judge(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> accepted) {
    transactions.executeWithoutResult(_ -> units.judge(seller, id, accepted, Map.of()));
  }

  public void settle(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> done) {
    transactions.executeWithoutResult(_ -> units.settle(seller, id, done));
  }

  public static Actor agent() {
    return AGENT;
  }
}
