package dev.homeward.shipping;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods of an order are with the shopper, as their carrier says. */
record GoodsDelivered(
    UUID eventId,
    SellerId seller,
    OrderId order,
    String trackingNumber,
    @Nullable String carrier,
    Instant at) {}
