package dev.homeward.web.api;

import dev.homeward.seller.NewSeller;
import dev.homeward.seller.SellerView;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seller as the API takes and gives it; answers add the id. */
record SellerJson(
    @Null @Nullable UUID id,
    @NotBlank @Size(max = 200) String name,
    @NotNull String country,
    @NotNull String currency,
    @NotNull String timeZone,
    @Null @Nullable Instant createdAt) {

  static SellerJson of(SellerView seller) {
    return new SellerJson(
        seller.id().value(),
        seller.name(),
        seller.country().value(),
        seller.currency().getCurrencyCode(),
        seller.timeZone().getId(),
        seller.createdAt());
  }

  NewSeller registration() {
    return new NewSeller(
        name, new CountryCode(country), MoneyJson.currencyOf(currency), zone(timeZone));
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new BusinessRuleViolation("time-zone.unknown", id);
    }
  }
}
