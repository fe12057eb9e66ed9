package dev.homeward.analytics.rates;

import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sale line behind a figure.
 *
 * @param number the order's number
 * @param value paid for the goods
 * @param returned units requested back so far, as far as they could be attributed
 */
public record SaleLineRow(
    OrderLineId id,
    OrderId order,
    SellerId seller,
    String channel,
    String number,
    String sku,
    String title,
    @Nullable String category,
    @Nullable String customer,
    @Nullable String country,
    @Nullable String countryText,
    Instant occurredAt,
    @Nullable Instant deliveredAt,
    int quantity,
    BigDecimal unitPrice,
    Money value,
    int returned) {}
