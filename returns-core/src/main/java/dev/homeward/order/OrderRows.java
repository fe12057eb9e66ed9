package dev.homeward.order;

import dev.homeward.catalog.Article;
import dev.homeward.catalog.ArticleFacts;
import dev.homeward.database.CopyRows;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that a batch of orders becomes. */
final class OrderRows {

  /**
   * An order ready to be written.
   *
   * @param replaces whether an earlier version is on record
   */
  record Priced(
      OrderId id,
      OrderDraft draft,
      String fingerprint,
      List<Succession.Line> lines,
      boolean replaces) {}

  private final CopyRows orders =
      new CopyRows(
          "customer_order",
          "id, seller_id, channel, number, placed_at, currency, customer_ref, email, shopper_name",
          "locale, country, country_text, postcode, city, address_lines, list_minor",
          "discount_minor, tax_minor, shipping_minor, duty_minor, total_minor, content_hash",
          "import_id, recorded_at, customer_group, dispatch_by, cancelled_at, cancelled_by");
  private final CopyRows lines =
      new CopyRows(
          "order_line",
          "id, seller_id, order_id, position, variant_id, product_id, sku, title, merchandise",
          "quantity, unit_price, list_minor, discount_minor, tax_rate, tax_included, tax_minor",
          "goods_minor, shipping_minor, duty_minor, carrier, delivered_at, delivery_assumed",
          "occurred_at, source_row, terms_version");
  private final CopyRows ledger =
      new CopyRows(
          "quantity_ledger",
          "order_line_id, seller_id, ordered, delivered, open, received, settled");
  private final CopyRows payments =
      new CopyRows(
          "payment",
          "id, seller_id, order_id, position, method, reference, amount_minor, captured_at");
  private final CopyRows shipments =
      new CopyRows(
          "shipment",
          "id, seller_id, order_id, position, carrier, tracking_number, shipped_at, delivered_at");
  private final CopyRows shipmentLines =
      new CopyRows("shipment_line", "shipment_id, order_line_id, seller_id, quantity");

  private final UUID seller;
  private final Map<String, Article> articles;
  private final NavigableMap<Instant, UUID> termsOfSale;
  private final Instant recordedAt;

  OrderRows(
      SellerId seller,
      Map<String, Article> articles,
      NavigableMap<Instant, UUID> termsOfSale,
      Instant recordedAt) {
    this.termsOfSale = termsOfSale;
    this.seller = seller.value();
    this.articles = articles;
    this.recordedAt = recordedAt;
  }

  void add(Priced order) {
    List<LineValue> values = OrderPricing.price(order.draft());
    addHeader(order, values);
    Deliveries deliveries = Deliveries.of(order.draft());
    for (int i = 0; i < values.size(); i++) {
      addLine(order, i, values.get(i), deliveries);
    }
    for (int i = 0; i < order.draft().payments().size(); i++) {
      addPayment(order, i);
    }
    for (int i = 0; i < order.draft().shipments().size(); i++) {
      addShipment(order, i);
    }
  }

  void write(JdbcTemplate jdbc) {
    ConnectionCallback<Boolean> sending =
        connection -> {
          for (CopyRows rows : List.of(orders, lines, ledger, payments, shipments, shipmentLines)) {
            rows.send(connection);
          }
          return true;
        };
    jdbc.execute(sending);
  }

  private void addHeader(Priced order, List<LineValue> values) {
    OrderDraft draft = order.draft();
    orders.add(order.id().value()).add(seller).add(draft.channel()).add(draft.number());
    orders.add(draft.placedAt()).add(draft.currency().getCurrencyCode());
    Shopper shopper = draft.shopper();
    orders
        .add(shopper.customerRef())
        .add(shopper.email())
        .add(shopper.name())
        .add(shopper.locale());
    Destination to = draft.destination();
    orders.add(to.country() == null ? null : to.country().value()).add(to.countryText());
    orders.add(to.postcode()).add(to.city()).add(to.lines());
    long goods = sum(values, UnitValue::goods);
    orders.add(sum(values, UnitValue::list)).add(sum(values, UnitValue::discount));
    orders.add(sum(values, UnitValue::tax));
    orders.add(draft.shipping().minor()).add(draft.duties().minor());
    orders.add(goods + draft.shipping().minor() + draft.duties().minor());
    ImportId source = draft.source();
    orders
        .addBytes(order.fingerprint())
        .add(source == null ? null : source.value())
        .add(recordedAt)
        .add(draft.customerGroup());
    addFulfilment(draft.fulfilment());
    orders.endRow();
  }

  private void addFulfilment(Fulfilment fulfilment) {
    Fulfilment.Canceller by = fulfilment.cancelledBy();
    orders.add(fulfilment.dispatchBy()).add(fulfilment.cancelledAt());
    orders.add(by == null ? null : by.name());
  }

  private void addLine(Priced order, int i, LineValue value, Deliveries deliveries) {
    LineDraft draft = order.draft().lines().get(i);
    Succession.Line line = order.lines().get(i);
    Article article = Objects.requireNonNull(articles.get(ArticleFacts.keyOf(draft.sku())));
    UnitValue total = value.total();
    lines.add(line.id().value()).add(seller).add(order.id().value()).add(i);
    lines.add(article.variant().value()).add(article.product().value());
    lines.add(draft.sku()).add(draft.title()).add(draft.merchandise());
    lines.add(draft.quantity()).add(draft.unitPrice());
    lines.add(total.list().minor()).add(total.discount().minor());
    lines.add(draft.taxRate()).add(draft.taxIncluded()).add(total.tax().minor());
    lines.add(total.goods().minor()).add(total.shipping().minor()).add(total.duty().minor());
    lines.add(deliveries.carrier(i)).add(deliveries.at(i)).add(deliveries.assumed(i));
    lines.add(order.draft().placedAt()).add(draft.sourceRow());
    Map.Entry<Instant, UUID> terms = termsOfSale.floorEntry(order.draft().placedAt());
    lines.add(terms == null ? null : terms.getValue());
    lines.endRow();
    ledger.add(line.id().value()).add(seller).add(draft.quantity()).add(line.delivered());
    ledger.add(line.open()).add(line.received()).add(line.settled());
    ledger.endRow();
  }

  private void addPayment(Priced order, int i) {
    PaymentDraft payment = order.draft().payments().get(i);
    payments.add(TimeOrderedId.next()).add(seller).add(order.id().value()).add(i);
    payments.add(payment.method()).add(payment.reference());
    payments.add(payment.amount().minor()).add(payment.capturedAt());
    payments.endRow();
  }

  private void addShipment(Priced order, int i) {
    ShipmentDraft shipment = order.draft().shipments().get(i);
    UUID id = TimeOrderedId.next();
    shipments.add(id).add(seller).add(order.id().value()).add(i);
    shipments.add(shipment.carrier()).add(shipment.trackingNumber());
    shipments.add(shipment.shippedAt()).add(shipment.deliveredAt());
    shipments.endRow();
    for (ShipmentDraft.ShippedLine line : shipment.lines()) {
      shipmentLines.add(id).add(order.lines().get(line.line()).id().value()).add(seller);
      shipmentLines.add(line.quantity());
      shipmentLines.endRow();
    }
  }

  private static long sum(List<LineValue> values, Function<UnitValue, Money> part) {
    return values.stream().mapToLong(value -> part.apply(value.total()).minor()).sum();
  }
}
