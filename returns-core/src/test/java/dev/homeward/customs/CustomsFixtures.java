package dev.homeward.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.customs.regime.ChargeType;
import dev.homeward.order.Destination;
import dev.homeward.order.LineDraft;
import dev.homeward.order.OrderBook;
import dev.homeward.order.OrderDraft;
import dev.homeward.order.OrderFixtures;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.order.PaymentDraft;
import dev.homeward.order.RecordedOrder;
import dev.homeward.order.ShipmentDraft;
import dev.homeward.order.Shopper;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A seller in Shenzhen who sells watches to Berlin. */
@Component
public class CustomsFixtures {

  public static final Currency EUR = Currency.getInstance("EUR");

  private final Sellers sellers;
  private final OrderBook book;
  private final Orders orders;
  private final ReturnFixtures returns;
  private final ImportEntries entries;
  private final Clock clock;

  CustomsFixtures(
      Sellers sellers,
      OrderBook book,
      Orders orders,
      ReturnFixtures returns,
      ImportEntries entries,
      Clock clock) {
    this.sellers = sellers;
    this.book = book;
    this.orders = orders;
    this.returns = returns;
    this.entries = entries;
    this.clock = clock;
  }

  public SellerId seller() {
    return sellers
        .register(
            new NewSeller(
                "Shop " + UUID.randomUUID(),
                new CountryCode("CN"),
                EUR,
                ZoneId.of("Asia/Shanghai")))
        .id();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** An order of watches at 142.80 with 19 % in it. */
  public OrderView sold(SellerId seller, int quantity, @Nullable String hsCode) {
    Instant delivered = clock.instant().minus(Duration.ofDays(2));
    Money paid = OrderFixtures.eur("142.80").times(quantity);
    OrderDraft draft =
        new OrderDraft(
            "web",
            UUID.randomUUID().toString(),
            delivered.minus(Duration.ofDays(9)),
            EUR,
            new Shopper("C-1", "anna@example.org", "Anna Beispiel", "de"),
            new Destination(
                new CountryCode("DE"), "Germany", "10115", "Berlin", List.of("Teststr. 1")),
            List.of(
                new LineDraft(
                    "WATCH-" + (hsCode == null ? "X" : hsCode),
                    "Wristwatch",
                    quantity,
                    new BigDecimal("142.80"),
                    true,
                    null,
                    "watches",
                    hsCode,
                    new CountryCode("CN"),
                    120,
                    OrderFixtures.eur("0"),
                    new BigDecimal("19"),
                    true,
                    List.of(),
                    1L)),
            OrderFixtures.eur("0"),
            List.of(),
            OrderFixtures.eur("0"),
            List.of(new PaymentDraft("card", paid, delivered, "sandbox_ok")),
            List.of(
                new ShipmentDraft("Yanwen", "LX123456785CN", null, delivered, false, List.of())),
            null);
    RecordedOrder.Stored stored =
        (RecordedOrder.Stored) book.record(seller, List.of(draft)).getFirst();
    return orders.get(Optional.of(seller), stored.id());
  }

  public ReturnCaseId returned(OrderView order, int quantity, String reason) {
    return returns.file(ReturnFixtures.request(order, 0, quantity, reason));
  }

  /** An entry of all units of an order, some days ago: 120.00 each. */
  public ImportEntry entered(OrderView order, int daysAgo, ImportEntry.Charge... charges) {
    OrderView.Line line = order.lines().getFirst();
    int units = line.value().quantity();
    ImportEntry entry =
        new ImportEntry(
            order.id(),
            "26DE7300" + order.number().substring(0, 8),
            new CountryCode("DE"),
            EUR,
            today().minusDays(daysAgo),
            today().minusDays(daysAgo + 5L),
            "E-1",
            "9610",
            "INV-1",
            today().minusDays(daysAgo + 6L),
            "Yanwen Express",
            "IM1560000012",
            "Yanwen",
            "LX123456785CN",
            List.of(
                new ImportEntry.Line(
                    line.id(),
                    units,
                    "910211",
                    OrderFixtures.eur("120.00").times(units),
                    null,
                    List.of(charges))));
    entries.put(order.seller(), entry, ReturnFixtures.agent());
    return entry;
  }

  public static ImportEntry.Charge charge(ChargeType type, String amount) {
    return new ImportEntry.Charge(type, OrderFixtures.eur(amount), null, true);
  }

  public static PostalAddress berlin() {
    return new PostalAddress(
        new CountryCode("DE"),
        "Anna Beispiel",
        null,
        List.of("Teststr. 1"),
        null,
        "Berlin",
        null,
        "10115",
        "+49 30 1",
        null);
  }

  public static PostalAddress shenzhen() {
    return new PostalAddress(
        new CountryCode("CN"),
        "Returns",
        "Shenzhen Time Ltd",
        List.of("8 Keji Road"),
        "Nanshan",
        "Shenzhen",
        "Guangdong",
        "518057",
        "+86 755 1",
        null);
  }
}
