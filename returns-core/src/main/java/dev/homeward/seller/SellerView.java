package dev.homeward.seller;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/** A seller as others see it. */
public record SellerView(
    SellerId id,
    String name,
    CountryCode country,
    Currency currency,
    ZoneId timeZone,
    Instant createdAt) {}
