package dev.homeward.web.api;

import dev.homeward.catalog.ArticleFacts;
import dev.homeward.order.Destination;
import dev.homeward.order.Fulfilment;
import dev.homeward.order.LineDraft;
import dev.homeward.order.OrderDraft;
import dev.homeward.order.OrderView;
import dev.homeward.order.PaymentDraft;
import dev.homeward.order.ShipmentDraft;
import dev.homeward.order.Shopper;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Translates orders between the API's words and the domain's. */
final class OrderMapping {

  private OrderMapping() {}

  static OrderDraft toDraft(OrderJson json) {
    Currency currency = MoneyJson.currencyOf(json.currency());
    return new OrderDraft(
        json.channel(),
        json.number(),
        json.placedAt(),
        currency,
        shopper(json.shopper()),
        destination(json.shippingAddress()),
        json.lines().stream().map(line -> line(line, currency)).toList(),
        MoneyJson.orZero(json.shipping(), currency),
        orEmpty(json.discounts()).stream().map(MoneyJson::toMoney).toList(),
        MoneyJson.orZero(json.duties(), currency),
        orEmpty(json.payments()).stream().map(OrderMapping::payment).toList(),
        orEmpty(json.shipments()).stream().map(each -> shipment(each, json.lines())).toList(),
        null,
        json.customerGroup(),
        new Fulfilment(json.dispatchBy(), json.cancelledAt(), json.cancelledBy()));
  }

  private static Shopper shopper(OrderJson.@Nullable ShopperJson json) {
    return json == null
        ? Shopper.UNKNOWN
        : new Shopper(json.customer(), json.email(), json.name(), json.locale());
  }

  private static Destination destination(OrderJson.@Nullable AddressJson json) {
    if (json == null) {
      return new Destination(null, null, null, null, List.of());
    }
    return new Destination(
        country(json.country()),
        json.country(),
        json.postcode(),
        json.city(),
        orEmpty(json.lines()));
  }

  private static LineDraft line(OrderJson.LineJson json, Currency currency) {
    Currency priced = MoneyJson.currencyOf(json.unitPrice().currency());
    if (!priced.equals(currency)) {
      throw new BusinessRuleViolation("order.mixed-currencies", json.sku());
    }
    return new LineDraft(
        json.sku(),
        json.title(),
        json.quantity(),
        json.unitPrice().toDecimal(),
        true,
        json.product(),
        json.category(),
        json.hsCode(),
        country(json.originCountry()),
        json.weightGrams(),
        MoneyJson.orZero(json.discount(), currency),
        json.taxRate() == null ? BigDecimal.ZERO : new BigDecimal(json.taxRate()),
        json.taxIncluded(),
        orEmpty(json.flags()),
        0);
  }

  private static PaymentDraft payment(OrderJson.PaymentJson json) {
    return new PaymentDraft(
        json.method(), json.amount().toMoney(), json.capturedAt(), json.reference());
  }

  private static ShipmentDraft shipment(
      OrderJson.ShipmentJson json, List<OrderJson.LineJson> orderLines) {
    List<ShipmentDraft.ShippedLine> lines = new ArrayList<>();
    Map<Integer, Integer> used = new TreeMap<>();
    for (OrderJson.ShippedJson shipped : orEmpty(json.lines())) {
      int left = shipped.quantity();
      for (int i = 0; i < orderLines.size() && left > 0; i++) {
        OrderJson.LineJson line = orderLines.get(i);
        boolean same = ArticleFacts.keyOf(line.sku()).equals(ArticleFacts.keyOf(shipped.sku()));
        int taken = same ? Math.min(left, line.quantity() - used.getOrDefault(i, 0)) : 0;
        used.merge(i, taken, Integer::sum);
        left -= taken;
      }
      if (left > 0) {
        throw new BusinessRuleViolation("order.shipment.more-than-ordered", shipped.sku());
      }
    }
    used.forEach((line, quantity) -> {
      if (quantity > 0) {
        lines.add(new ShipmentDraft.ShippedLine(line, quantity));
      }
    });
    return new ShipmentDraft(
        json.carrier(), json.trackingNumber(), json.shippedAt(), json.deliveredAt(), false, lines);
  }

  private static @Nullable CountryCode country(@Nullable String code) {
    if (code == null) {
      return null;
    }
    return CountryCode.find(code)
        .orElseThrow(() -> new BusinessRuleViolation("country.unknown", code));
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  static OrderJson toJson(OrderView order) {
    Map<Object, String> skus = new HashMap<>();
    order.lines().forEach(line -> skus.put(line.id(), line.sku()));
    return new OrderJson(
        order.id().value(),
        order.seller().value(),
        order.channel(),
        order.number(),
        order.placedAt(),
        order.currency().getCurrencyCode(),
        new OrderJson.ShopperJson(
            order.shopper().customerRef(),
            order.shopper().email(),
            order.shopper().name(),
            order.shopper().locale()),
        order.customerGroup(),
        address(order.destination()),
        order.lines().stream().map(line -> line(line, order.currency())).toList(),
        MoneyJson.of(order.shipping()),
        List.of(),
        order.duties().isZero() ? null : MoneyJson.of(order.duties()),
        order.payments().stream().map(OrderMapping::payment).toList(),
        order.shipments().stream().map(shipment -> shipment(shipment, skus)).toList(),
        order.fulfilment().dispatchBy(),
        order.fulfilment().cancelledAt(),
        order.fulfilment().cancelledBy());
  }

  private static OrderJson.AddressJson address(Destination to) {
    return new OrderJson.AddressJson(
        to.country() == null ? to.countryText() : to.country().value(),
        to.postcode(),
        to.city(),
        to.lines());
  }

  private static OrderJson.LineJson line(OrderView.Line line, Currency currency) {
    Money discount = line.value().total().discount();
    return new OrderJson.LineJson(
        line.id().value(),
        line.sku(),
        line.title(),
        line.value().quantity(),
        new MoneyJson(price(line.unitPrice(), currency), currency.getCurrencyCode()),
        null,
        line.category(),
        line.hsCode(),
        line.origin() == null ? null : line.origin().value(),
        line.weightGrams(),
        discount.isZero() ? null : MoneyJson.of(discount),
        line.taxRate().stripTrailingZeros().toPlainString(),
        line.value().taxIncluded(),
        line.flags());
  }

  /** Unit prices may be finer than the currency; they never show fewer digits than it has. */
  private static String price(BigDecimal price, Currency currency) {
    BigDecimal plain = price.stripTrailingZeros();
    int digits = Math.max(plain.scale(), currency.getDefaultFractionDigits());
    return plain.setScale(digits).toPlainString();
  }

  private static OrderJson.PaymentJson payment(PaymentDraft payment) {
    return new OrderJson.PaymentJson(
        payment.method(),
        MoneyJson.of(payment.amount()),
        payment.capturedAt(),
        payment.reference());
  }

  private static OrderJson.ShipmentJson shipment(
      OrderView.Shipment shipment, Map<Object, String> skus) {
    return new OrderJson.ShipmentJson(
        shipment.carrier(),
        shipment.trackingNumber(),
        shipment.shippedAt(),
        shipment.deliveredAt(),
        shipment.lines().stream()
            .map(line ->
                new OrderJson.ShippedJson(
                    Objects.requireNonNull(skus.get(line.line())), line.quantity()))
            .toList());
  }
}
