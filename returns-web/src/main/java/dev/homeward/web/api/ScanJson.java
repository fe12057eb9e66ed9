package dev.homeward.web.api;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.source.Spoken;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier said.
 *
 * @param code the carrier's, or one of our own words such as DELIVERED
 * @param weightGrams by the carrier's scales
 * @param id by which the caller knows the scan; without one it is known by its content
 */
record ScanJson(
    @NotBlank @Size(max = 80) String trackingNumber,
    @Size(max = 60) @Nullable String carrier,
    @NotBlank @Size(max = 120) String code,
    @NotNull Instant occurredAt,
    @Size(max = 200) @Nullable String location,
    @Size(max = 2) @Nullable String country,
    @Size(max = 500) @Nullable String text,
    @Positive @Nullable Integer weightGrams,
    @Size(max = 200) @Nullable String id) {

  Scan scan(@Nullable SellerId by) {
    return Spoken.scan(
        new Spoken(
            "api",
            id,
            carrier,
            trackingNumber,
            code,
            text,
            occurredAt,
            location,
            country == null ? null : CountryCode.find(country).orElse(null)),
        by);
  }
}
