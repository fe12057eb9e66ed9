package dev.homeward.customs;

import dev.homeward.address.AddressFormats;
import dev.homeward.address.PostalAddress;
import dev.homeward.shared.ReturnLineId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a declaration lacks.
 *
 * @param code of the text {@code customs.gap.<code>}, which may name {@code {sku}}
 * @param line that lacks it; null where it is the parcel
 * @param sku of the line, empty for the parcel
 */
public record Gap(String code, @Nullable ReturnLineId line, String sku) {

  static Gap of(String code) {
    return new Gap(code, null, "");
  }

  /** What an address lacks that a parcel leaves from, or goes to. */
  static List<Gap> inAddress(AddressFormats formats, String end, PostalAddress address) {
    return formats.missing(address).stream()
        .map(part -> of(end + "-" + part.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
