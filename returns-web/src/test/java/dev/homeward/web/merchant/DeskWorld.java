package dev.homeward.web.merchant;

import dev.homeward.audit.Actor;
import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Inspections;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.inspection.Receiving;
import dev.homeward.inspection.Verdict;
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
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnDecisions;
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

/** Orders and returns for tests of the seller's desk, made through the services of the product. */
@TestComponent
record DeskWorld(
    OrderBook orderBook,
    Orders orders,
    ReturnFiling filing,
    ReturnDecisions decisions,
    Receiving receiving,
    Inspections inspections,
    ReturnBook book,
    Clock clock) {

  private static final Currency EUR = Currency.getInstance("EUR");
  static final Actor AGENT = Actor.person(UUID.randomUUID(), "Ada Agent");

  /** An order of two mugs of a shopper in New York, delivered three days ago. */
  OrderView sold(SellerId seller, String unitPrice) {
    Instant delivered = clock.instant().minus(Duration.ofDays(3));
    Money none = Money.zero(EUR);
    String number = UUID.randomUUID().toString().substring(0, 8);
    BigDecimal price = new BigDecimal(unitPrice);
    LineDraft mugs =
        new LineDraft(
            "MUG-1",
            "Blue mug",
            2,
            price,
            true,
            null,
            "kitchen",
            null,
            null,
            null,
            none,
            BigDecimal.ZERO,
            true,
            List.of(),
            0);
    PaymentDraft paid =
        new PaymentDraft(
            "card",
            Money.of(price.multiply(BigDecimal.TWO), EUR),
            delivered.minus(Duration.ofDays(5)),
            "sandbox_" + number);
    ShipmentDraft parcel =
        new ShipmentDraft(
            "USPS", null, delivered.minus(Duration.ofDays(4)), delivered, false, List.of());
    OrderDraft draft =
        new OrderDraft(
            "shop",
            number,
            delivered.minus(Duration.ofDays(5)),
            EUR,
            new Shopper(null, "anna@example.org", "Anna Shopper", "de"),
            new Destination(new CountryCode("US"), null, "10001", "New York", List.of()),
            List.of(mugs),
            none,
            List.of(),
            none,
            List.of(paid),
            List.of(parcel),
            null);
    RecordedOrder recorded = orderBook.record(seller, List.of(draft)).getFirst();
    return orders.get(Optional.of(seller), ((RecordedOrder.Stored) recorded).id());
  }

  /** A request that waits for a decision. */
  ReturnCaseId filed(SellerId seller) {
    return filed(sold(seller, "12.30"));
  }

  ReturnCaseId filed(OrderView order) {
    RequestedLine wish =
        new RequestedLine(
            order.lines().getFirst().id(), 2, "too-small", null, Resolution.REFUND, List.of());
    return filing
        .file(
            new ReturnRequest(
                order.seller(),
                order.id(),
                UUID.randomUUID(),
                ReturnKind.POLICY,
                FiledBy.SHOPPER,
                null,
                null,
                "drop-off",
                List.of(wish),
                null),
            Actor.shopper(order.number()))
        .id();
  }

  ReturnCaseId approved(OrderView order) {
    ReturnCaseId id = filed(order);
    decisions.approve(order.seller(), id, null, AGENT);
    return id;
  }

  /** A return whose goods are judged, so that money is due. */
  ReturnCaseId due(OrderView order) {
    ReturnCaseId id = approved(order);
    judged(order, id);
    return id;
  }

  /** Books in what was sent back, and judges it. */
  void judged(OrderView order, ReturnCaseId id) {
    CaseLine line = details(order.seller(), id).lines().getFirst();
    receiving.receive(
        order.seller(),
        id,
        UUID.randomUUID(),
        List.of(new ReceivedLine(line.id(), 2, Condition.OPENED, Finding.EXPECTED, null, null)),
        AGENT);
    inspections.inspect(
        order.seller(),
        id,
        UUID.randomUUID(),
        List.of(
            new InspectedUnits(
                line.id(),
                2,
                Verdict.ACCEPTED,
                Grade.A,
                Disposition.RESTOCK,
                Authenticity.GENUINE,
                Liability.BUYER,
                BigDecimal.ZERO,
                null)),
        AGENT);
  }

  ReturnCaseDetails details(SellerId seller, ReturnCaseId id) {
    return book.get(seller, id);
  }
}
