package dev.homeward.web.api.parcels;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.ParcelTimes;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.ScanView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel and how far it is, derived from its scans.
 *
 * @param hub that it is sent to; null where it goes to a seller or a shopper
 * @param last what happened last; null while nothing did
 * @param trouble what has gone wrong and not been overcome
 * @param handedOverAt proof of sending: the first moment at which a carrier had it
 * @param heldSince when customs stopped it; null while nothing holds it
 * @param expectedBy where the expectation comes from
 * @param scans the earliest first
 */
public record ParcelJson(
    UUID id,
    ParcelDirection direction,
    @Nullable String carrier,
    String trackingNumber,
    @Nullable String from,
    @Nullable String to,
    @Nullable UUID hub,
    ParcelState state,
    @Nullable CanonicalEvent last,
    @Nullable CanonicalEvent trouble,
    Instant announcedAt,
    @Nullable Instant handedOverAt,
    @Nullable Instant heldSince,
    @Nullable Instant arrivedAt,
    @Nullable Instant expectedAt,
    @Nullable Instant overdueAt,
    ParcelTimes.@Nullable ExpectedBy expectedBy,
    List<ContentJson> contents,
    List<ScanJson> scans) {

  /** Units of a return, or goods of an order on their way to the shopper. */
  public record ContentJson(
      UUID seller,
      @JsonProperty("return") @Nullable UUID returnId,
      @Nullable UUID order,
      int units) {

    static ContentJson of(ParcelContent content) {
      ReturnCaseId caseId = content.caseId();
      OrderId order = content.order();
      return new ContentJson(
          content.seller().value(),
          caseId == null ? null : caseId.value(),
          order == null ? null : order.value(),
          content.units());
    }
  }

  /** What a carrier said. */
  public record ScanJson(
      CanonicalEvent event,
      Instant occurredAt,
      Instant recordedAt,
      @Nullable String location,
      @Nullable String country,
      String code,
      @Nullable String text,
      String source) {

    static ScanJson of(ScanView scan) {
      return new ScanJson(
          scan.event(),
          scan.occurredAt(),
          scan.recordedAt(),
          scan.place(),
          ParcelJson.code(scan.country()),
          scan.code(),
          scan.text(),
          scan.source());
    }
  }

  /** Tells a parcel. */
  public static ParcelJson of(ParcelView parcel) {
    ParcelTimes times = parcel.times();
    return new ParcelJson(
        parcel.id().value(),
        parcel.direction(),
        parcel.carrier(),
        parcel.trackingNumber(),
        code(parcel.from()),
        code(parcel.to()),
        parcel.hub(),
        parcel.state(),
        parcel.last(),
        parcel.trouble(),
        times.announcedAt(),
        times.handedOverAt(),
        times.heldSince(),
        times.arrivedAt(),
        times.expectedAt(),
        times.overdueAt(),
        times.expectedBy(),
        parcel.contents().stream().map(ContentJson::of).toList(),
        parcel.scans().stream().map(ScanJson::of).toList());
  }

  private static @Nullable String code(@Nullable CountryCode country) {
    return country == null ? null : country.value();
  }
}
