package dev.homeward.analytics.rates;

import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A return line behind a figure.
 *
 * @param number the return document's number
 * @param countryText the country as the source wrote it
 * @param match null where the source names the order line itself
 * @param unmatched units found on no earlier purchase
 * @param daysSincePurchase calendar days in the seller's time zone since the customer's latest
 *     earlier purchase of the article; null without one
 */
public record ReturnLineRow(
    ReturnLineId id,
    ReturnCaseId returnCase,
    SellerId seller,
    String channel,
    String number,
    String sku,
    String title,
    @Nullable String category,
    @Nullable String reason,
    @Nullable String customer,
    @Nullable String country,
    @Nullable String countryText,
    Instant occurredAt,
    int quantity,
    BigDecimal unitPrice,
    Money value,
    @Nullable Match match,
    int matched,
    int unmatched,
    @Nullable Integer daysSincePurchase,
    boolean dearerThanBought) {}
