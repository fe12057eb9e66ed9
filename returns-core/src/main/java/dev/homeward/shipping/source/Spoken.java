package dev.homeward.shipping.source;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.Scan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scan told by a program or a file: its code is the carrier's, or our own word for it. */
public record Spoken(
    String source,
    @Nullable String id,
    @Nullable String carrier,
    String trackingNumber,
    String code,
    @Nullable String text,
    Instant occurredAt,
    @Nullable String place,
    @Nullable CountryCode country) {

  /**
   * Returns it as a scan.
   *
   * @param by the seller that tells it; null for the platform
   */
  public static Scan scan(Spoken spoken, @Nullable SellerId by) {
    List<Scan.Code> codes = new ArrayList<>();
    String carrier = spoken.carrier();
    if (carrier != null && !carrier.isBlank()) {
      codes.add(new Scan.Code(carrier, spoken.code()));
    }
    codes.add(new Scan.Code("homeward", spoken.code()));
    return new Scan(
        spoken.source(),
        spoken.id(),
        carrier,
        spoken.trackingNumber(),
        codes,
        spoken.text(),
        spoken.occurredAt(),
        spoken.place(),
        spoken.country(),
        null,
        by);
  }
}
