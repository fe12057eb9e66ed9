package dev.homeward.order;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param title of its first line
 * @param lines how many it has
 * @param returned units that are coming back, have come or are settled
 */
public record OrderSummary(
    OrderId id,
    String number,
    String channel,
    Instant placedAt,
    @Nullable String shopperName,
    @Nullable String email,
    @Nullable CountryCode country,
    Money total,
    @Nullable String title,
    int lines,
    long units,
    long delivered,
    long returned) {}
