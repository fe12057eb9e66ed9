package dev.homeward.web.merchant.labels;

import dev.homeward.address.PostalAddress;
import dev.homeward.shared.CountryCode;
import dev.homeward.shipping.label.ParcelFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff tell of a parcel; what they leave empty is as the order says. */
record SenderForm(
    @Nullable Integer grams,
    @Nullable String name,
    @Nullable String line,
    @Nullable String postcode,
    @Nullable String city,
    @Nullable String area,
    @Nullable String phone,
    @Nullable String country) {

  ParcelFacts facts() {
    return new ParcelFacts(grams, sender());
  }

  /** An address without a street is none: the order's own counts. */
  private @Nullable PostalAddress sender() {
    CountryCode of = country == null ? null : CountryCode.find(country).orElse(null);
    String street = text(line);
    if (of == null || street == null) {
      return null;
    }
    return new PostalAddress(
        of,
        text(name),
        null,
        List.of(street),
        null,
        text(city),
        text(area),
        text(postcode),
        text(phone),
        null);
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
