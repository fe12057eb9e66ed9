package dev.homeward.web.mail;

import dev.homeward.audit.Actor;
import dev.homeward.order.Destination;
import dev.homeward.order.LineDraft;
import dev.homeward.order.OrderBook;
import dev.homeward.order.OrderDraft;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.order.PaymentDraft;
import dev.homeward.order.RecordedOrder;
import dev.homeward.order.ShipmentDraft;
import dev.homeward.order.Shopper;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Files returns of shoppers who write markup wherever they can. */
@TestComponent
public record FiledReturns(OrderBook orderBook, Orders orders, ReturnFiling filing, Clock clock) {

  static final String NAME = "Anna <b>& Co";
  static final String TITLE = "Mug <script>alert(1)</script>";
  private static final Currency EUR = Currency.getInstance("EUR");

  public ReturnCaseId file(SellerId seller, String country, ReturnKind kind, int quantity) {
    return file(seller, country, kind, quantity, quantity);
  }

  /** Files a return of some of the units that were sold. */
  public ReturnCaseId file(
      SellerId seller, String country, ReturnKind kind, int quantity, int sold) {
    OrderView order = order(seller, country, sold);
    RequestedLine line =
        new RequestedLine(
            order.lines().getFirst().id(),
            quantity,
            kind == ReturnKind.WITHDRAWAL ? null : "changed-my-mind",
            null,
            Resolution.REFUND,
            List.of());
    return filing
        .file(
            new ReturnRequest(
                seller,
                order.id(),
                UUID.randomUUID(),
                kind,
                FiledBy.SHOPPER,
                null,
                null,
                "drop-off",
                List.of(line),
                null),
            Actor.shopper("1"))
        .id();
  }

  private OrderView order(SellerId seller, String country, int quantity) {
    Instant delivered = clock.instant().minus(Duration.ofDays(3));
    Instant placed = delivered.minus(Duration.ofDays(5));
    Money none = Money.zero(EUR);
    LineDraft line =
        new LineDraft(
            "MUG",
            TITLE,
            quantity,
            BigDecimal.TEN,
            true,
            null,
            "kitchen",
            null,
            null,
            null,
            none,
            new BigDecimal("19"),
            true,
            List.of(),
            1L);
    OrderDraft draft =
        new OrderDraft(
            "web",
            UUID.randomUUID().toString(),
            placed,
            EUR,
            new Shopper("c-1", "anna@example.org", NAME, "de"),
            new Destination(new CountryCode(country), null, "10115", "Berlin", List.of()),
            List.of(line),
            none,
            List.of(),
            none,
            List.of(new PaymentDraft("card", new Money(1000L * quantity, EUR), placed, "p")),
            List.of(new ShipmentDraft("DHL", "1", placed, delivered, false, List.of())),
            null);
    RecordedOrder stored = orderBook.record(seller, List.of(draft)).getFirst();
    return orders.get(Optional.of(seller), ((RecordedOrder.Stored) stored).id());
  }
}
