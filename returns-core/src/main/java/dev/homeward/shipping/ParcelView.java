package dev.homeward.shipping;

import dev.homeward.shared.CountryCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as others see it.
 *
 * @param contents what it holds; of one seller only, where a seller asked
 * @param last what happened last; null while nothing did
 * @param trouble what has gone wrong and not been overcome; null for nothing
 * @param scans the earliest first; empty in lists
 */
public record ParcelView(
    ParcelId id,
    ParcelDirection direction,
    @Nullable String carrier,
    String trackingNumber,
    @Nullable CountryCode from,
    @Nullable CountryCode to,
    @Nullable UUID hub,
    ParcelState state,
    @Nullable CanonicalEvent last,
    @Nullable CanonicalEvent trouble,
    ParcelTimes times,
    List<ParcelContent> contents,
    List<ScanView> scans) {

  public ParcelView {
    contents = List.copyOf(contents);
    scans = List.copyOf(scans);
  }

  /** Whether it leaves the country that it was sent from. */
  public boolean crossesBorder() {
    return from != null && to != null && !from.equals(to);
  }
}
