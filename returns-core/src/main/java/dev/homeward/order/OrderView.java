package dev.homeward.order;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ProductId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.VariantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order on record, with the value that each line was given when it arrived.
 *
 * @param customerGroup that the seller had the customer in when they bought; null for none
 * @param fulfilment what was promised about sending it
 */
public record OrderView(
    OrderId id,
    SellerId seller,
    String channel,
    String number,
    Instant placedAt,
    Currency currency,
    Shopper shopper,
    @Nullable String customerGroup,
    Destination destination,
    Money discount,
    Money shipping,
    Money duties,
    Money total,
    List<Line> lines,
    List<PaymentDraft> payments,
    List<Shipment> shipments,
    Fulfilment fulfilment) {

  /**
   * A line and what is left of it.
   *
   * @param deliveryAssumed whether its arrival is an estimate
   * @param termsVersion the seller's policy it was sold under; null if there was none
   */
  public record Line(
      OrderLineId id,
      VariantId variant,
      ProductId product,
      String sku,
      String title,
      @Nullable String category,
      @Nullable String hsCode,
      @Nullable CountryCode origin,
      @Nullable Integer weightGrams,
      List<String> flags,
      BigDecimal unitPrice,
      BigDecimal taxRate,
      boolean merchandise,
      boolean deliveryAssumed,
      @Nullable UUID termsVersion,
      LineValue value,
      int delivered,
      int returned) {}

  /** Goods on their way. */
  public record Shipment(
      @Nullable String carrier,
      @Nullable String trackingNumber,
      @Nullable Instant shippedAt,
      @Nullable Instant deliveredAt,
      List<ShippedLine> lines) {}

  /** Units of one line in a shipment. */
  public record ShippedLine(OrderLineId line, int quantity) {}
}
