package dev.homeward.web.api;

import dev.homeward.analytics.rates.Match;
import dev.homeward.analytics.rates.ReturnLineRow;
import dev.homeward.analytics.rates.SaleLineRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines behind a figure as the API writes them. */
final class LineJson {

  private LineJson() {}

  /** A line of an order. */
  record Sold(
      UUID id,
      UUID order,
      UUID seller,
      String channel,
      String document,
      String sku,
      String title,
      @Nullable String category,
      @Nullable String customer,
      @Nullable String country,
      @Nullable String countryText,
      Instant occurredAt,
      @Nullable Instant deliveredAt,
      int units,
      BigDecimal unitPrice,
      MoneyJson value,
      int returnedUnits) {

    static Sold of(SaleLineRow row) {
      return new Sold(
          row.id().value(),
          row.order().value(),
          row.seller().value(),
          row.channel(),
          row.number(),
          row.sku(),
          row.title(),
          row.category(),
          row.customer(),
          row.country(),
          row.countryText(),
          row.occurredAt(),
          row.deliveredAt(),
          row.quantity(),
          row.unitPrice(),
          MoneyJson.of(row.value()),
          row.returned());
    }
  }

  /** A line of a return document. */
  record Returned(
      UUID id,
      UUID returnCase,
      UUID seller,
      String channel,
      String document,
      String sku,
      String title,
      @Nullable String category,
      @Nullable String reason,
      @Nullable String customer,
      @Nullable String country,
      @Nullable String countryText,
      Instant occurredAt,
      int units,
      BigDecimal unitPrice,
      MoneyJson value,
      @Nullable Match match,
      int matchedUnits,
      int unmatchedUnits,
      @Nullable Integer daysSinceLatestPurchase,
      boolean dearerThanBought) {

    static Returned of(ReturnLineRow row) {
      return new Returned(
          row.id().value(),
          row.returnCase().value(),
          row.seller().value(),
          row.channel(),
          row.number(),
          row.sku(),
          row.title(),
          row.category(),
          row.reason(),
          row.customer(),
          row.country(),
          row.countryText(),
          row.occurredAt(),
          row.quantity(),
          row.unitPrice(),
          MoneyJson.of(row.value()),
          row.match(),
          row.matched(),
          row.unmatched(),
          row.daysSincePurchase(),
          row.dearerThanBought());
    }
  }
}
