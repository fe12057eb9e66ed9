package dev.homeward.shipping;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that is going to travel.
 *
 * @param carrier as one likes to write it; null where nobody knows yet
 * @param hub that it is sent to; null where it goes to a seller or a shopper
 * @param contents several cases, and for consignments several sellers
 */
public record NewParcel(
    ParcelDirection direction,
    @Nullable String carrier,
    String trackingNumber,
    @Nullable CountryCode from,
    @Nullable CountryCode to,
    @Nullable UUID hub,
    List<ParcelContent> contents) {

  public NewParcel {
    contents = List.copyOf(contents);
    trackingNumber = trackingNumber.strip();
    if (TrackingKey.of(trackingNumber).isEmpty() || trackingNumber.length() > TrackingKey.LONGEST) {
      throw new BusinessRuleViolation("parcel.number-missing");
    }
    if (contents.isEmpty()) {
      throw new BusinessRuleViolation("parcel.empty");
    }
    if (direction != ParcelDirection.CONSIGNMENT
        && contents.stream().map(ParcelContent::seller).distinct().count() > 1) {
      throw new BusinessRuleViolation("parcel.several-sellers");
    }
  }
}
