package dev.homeward.shipping.number;

import org.jspecify.annotations.Nullable;

/**
 * A tracking number that has the form of a carrier.
 *
 * @param number without blanks
 * @param carrier code of the carrier, such as {@code ups}
 * @param carrierName as people know it; of a postal number the post that issued it
 * @param service what the number says of the service; null where it says nothing
 * @param country that the number names; null where it names none
 * @param checked whether a check digit was right; without one any number of the length would do
 */
public record RecognisedNumber(
    String number,
    String carrier,
    String carrierName,
    String format,
    @Nullable String service,
    @Nullable String country,
    boolean checked,
    @Nullable String trackingUrl) {

  boolean isOf(NumberFormat known) {
    return known.carrier().equals(carrier);
  }
}
