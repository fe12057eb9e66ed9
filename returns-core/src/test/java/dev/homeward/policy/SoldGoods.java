package dev.homeward.policy;

import dev.homeward.order.Destination;
import dev.homeward.order.Fulfilment;
import dev.homeward.order.LineValue;
import dev.homeward.order.OrderView;
import dev.homeward.order.Shopper;
import dev.homeward.order.UnitValue;
import dev.homeward.policy.law.ShippedLaw;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ProductId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import dev.homeward.shared.VariantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order for tests of rules: one mug each, unless more is said. */
final class SoldGoods {

  static final Currency EUR = Currency.getInstance("EUR");
  static final Instant PLACED = Instant.parse("2026-09-01T10:00:00Z");

  static final Statutes LAW = ShippedLaw.statutes();

  private final @Nullable CountryCode country;
  private final List<OrderView.Line> lines = new ArrayList<>();
  private final List<OrderView.Shipment> shipments = new ArrayList<>();
  private @Nullable PolicyVersion version;
  private Instant placed = PLACED;
  private Map<OrderLineId, Wish> wishes = Map.of();
  private String postcode = "10115";
  private @Nullable String group;

  private SoldGoods(@Nullable CountryCode country) {
    this.country = country;
  }

  static SoldGoods to(String country) {
    return new SoldGoods(new CountryCode(country));
  }

  static SoldGoods nowhereKnown() {
    return new SoldGoods(null);
  }

  SoldGoods postcode(String value) {
    postcode = value;
    return this;
  }

  /** Says which group of customers it was sold to. */
  SoldGoods soldTo(String value) {
    group = value;
    return this;
  }

  SoldGoods placed(Instant instant) {
    placed = instant;
    return this;
  }

  SoldGoods line(int quantity, String... flags) {
    return line(quantity, true, false, flags);
  }

  SoldGoods service() {
    return line(1, false, false);
  }

  SoldGoods assumedLine() {
    return line(1, true, true);
  }

  private SoldGoods line(int quantity, boolean merchandise, boolean assumed, String... flags) {
    Money zero = Money.zero(EUR);
    Money price = new Money(1000L * quantity, EUR);
    lines.add(
        new OrderView.Line(
            OrderLineId.next(),
            new VariantId(TimeOrderedId.next()),
            new ProductId(TimeOrderedId.next()),
            "MUG-" + lines.size(),
            "Mug",
            "kitchen",
            null,
            null,
            null,
            List.of(flags),
            BigDecimal.TEN,
            BigDecimal.ZERO,
            merchandise,
            assumed,
            null,
            new LineValue(new UnitValue(price, zero, zero, price, zero, zero), quantity, true),
            quantity,
            0));
    return this;
  }

  SoldGoods delivered(String instant) {
    shipments.add(new OrderView.Shipment("DHL", "1", placed, Instant.parse(instant), List.of()));
    return this;
  }

  SoldGoods deliveredUnits(int line, int units, String instant) {
    shipments.add(
        new OrderView.Shipment(
            "DHL",
            "1",
            placed,
            Instant.parse(instant),
            List.of(new OrderView.ShippedLine(lines.get(line).id(), units))));
    return this;
  }

  /** Delivers all lines in one shipment that names each. */
  SoldGoods deliveredEach(String instant) {
    List<OrderView.ShippedLine> all =
        lines.stream()
            .map(line -> new OrderView.ShippedLine(line.id(), line.value().quantity()))
            .toList();
    shipments.add(new OrderView.Shipment("DHL", "1", placed, Instant.parse(instant), all));
    return this;
  }

  SoldGoods under(Promise promise, PolicyRule... rules) {
    return under(new PolicyDraft(PLACED, true, promise.terms(), Map.of(), List.of(rules)));
  }

  SoldGoods under(PolicyDraft policy) {
    version = new PolicyVersion(PolicyVersionId.next(), SellerId.next(), 3, PLACED, "Mia", policy);
    return this;
  }

  /** Says why the first line is to come back. */
  SoldGoods because(String reason) {
    wishes = Map.of(lines.getFirst().id(), new Wish(reason, 1));
    return this;
  }

  SoldGoods under(PolicyTerms terms, boolean informs, Map<CountryCode, PolicyTerms> markets) {
    return under(new PolicyDraft(PLACED, informs, terms, markets));
  }

  LegalPlace place() {
    return LAW.placeOf(order().destination());
  }

  ZoneId zone() {
    return LAW.placeOf(order().destination()).zone();
  }

  /** Asks about the first line at a moment. */
  LineEligibility at(String instant) {
    return lineAt(0, instant);
  }

  LineEligibility lineAt(int line, String instant) {
    return ask(line, lines.get(line).value().quantity(), Instant.parse(instant));
  }

  LineEligibility ask(int line, int returnable, Instant at) {
    return new Sale(LAW, order(), version, wishes, at).line(lines.get(line), returnable);
  }

  /** Asks late on a day, in the shopper's zone. */
  EligibilityDecision on(LocalDate day) {
    return ask(0, 1, day.atTime(LocalTime.of(23, 0)).atZone(zone()).toInstant()).decision();
  }

  private OrderView order() {
    Money zero = Money.zero(EUR);
    return new OrderView(
        OrderId.next(),
        SellerId.next(),
        "web",
        "10001",
        placed,
        EUR,
        new Shopper(null, "anna@example.org", "Anna", "de"),
        group,
        new Destination(country, null, postcode, "Berlin", List.of()),
        zero,
        zero,
        zero,
        zero,
        lines,
        List.of(),
        shipments,
        Fulfilment.NONE);
  }
}
