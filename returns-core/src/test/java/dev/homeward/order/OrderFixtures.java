package dev.homeward.order;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders for tests, built up step by step. */
public final class OrderFixtures {

  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Instant PLACED = Instant.parse("2026-11-01T10:00:00Z");
  public static final Instant DELIVERED = Instant.parse("2026-11-12T12:00:00Z");

  private final String number;
  private final List<LineDraft> lines = new ArrayList<>();
  private final List<Money> discounts = new ArrayList<>();
  private final List<PaymentDraft> payments = new ArrayList<>();
  private final List<ShipmentDraft> shipments = new ArrayList<>();
  private Money shipping = Money.zero(EUR);
  private Money duties = Money.zero(EUR);
  private @Nullable String customer = "c-1";
  private @Nullable String customerGroup;
  private String country = "DE";
  private Instant placedAt = PLACED;

  private OrderFixtures(String number) {
    this.number = number;
  }

  public static OrderFixtures order(String number) {
    return new OrderFixtures(number);
  }

  public static Money eur(String amount) {
    return Money.of(new BigDecimal(amount), EUR);
  }

  public OrderFixtures line(String sku, int quantity, String unitPrice) {
    return line(sku, quantity, unitPrice, "0", true);
  }

  public OrderFixtures line(
      String sku, int quantity, String unitPrice, String taxRate, boolean taxIncluded) {
    return discountedLine(sku, quantity, unitPrice, "0", taxRate, taxIncluded);
  }

  public OrderFixtures discountedLine(
      String sku,
      int quantity,
      String unitPrice,
      String discount,
      String taxRate,
      boolean taxIncluded) {
    lines.add(
        new LineDraft(
            sku,
            sku,
            quantity,
            new BigDecimal(unitPrice),
            true,
            null,
            "kitchen",
            null,
            null,
            null,
            eur(discount),
            new BigDecimal(taxRate),
            taxIncluded,
            List.of(),
            lines.size() + 1L));
    return this;
  }

  public OrderFixtures discount(String amount) {
    discounts.add(eur(amount));
    return this;
  }

  public OrderFixtures shipping(String amount) {
    shipping = eur(amount);
    return this;
  }

  public OrderFixtures duties(String amount) {
    duties = eur(amount);
    return this;
  }

  public OrderFixtures paid(String amount) {
    payments.add(new PaymentDraft("card", eur(amount), placedAt, null));
    return this;
  }

  public OrderFixtures payment(PaymentDraft payment) {
    payments.add(payment);
    return this;
  }

  public OrderFixtures delivered() {
    shipments.add(new ShipmentDraft("DHL", "1", placedAt, DELIVERED, false, List.of()));
    return this;
  }

  public OrderFixtures deliveredAt(Instant at) {
    shipments.add(new ShipmentDraft("DHL", "1", placedAt, at, false, List.of()));
    return this;
  }

  public OrderFixtures deliveredUnits(int line, int quantity) {
    shipments.add(
        new ShipmentDraft(
            "DHL",
            "1",
            placedAt,
            DELIVERED,
            false,
            List.of(new ShipmentDraft.ShippedLine(line, quantity))));
    return this;
  }

  public OrderFixtures customer(@Nullable String reference) {
    customer = reference;
    return this;
  }

  public OrderFixtures to(String code) {
    country = code;
    return this;
  }

  public OrderFixtures customerGroup(String group) {
    customerGroup = group;
    return this;
  }

  public OrderFixtures placedAt(Instant instant) {
    placedAt = instant;
    return this;
  }

  public OrderDraft draft() {
    return new OrderDraft(
        "web",
        number,
        placedAt,
        EUR,
        new Shopper(customer, "anna@example.org", "Anna Beispiel", "de"),
        new Destination(
            new CountryCode(country), "Germany", "10115", "Berlin", List.of("Teststr. 1")),
        lines,
        shipping,
        discounts,
        duties,
        payments,
        shipments,
        null,
        customerGroup,
        Fulfilment.NONE);
  }
}
