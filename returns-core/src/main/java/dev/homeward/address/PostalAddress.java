package dev.homeward.address;

import dev.homeward.shared.CountryCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something can be delivered to, in one script. It may be incomplete: {@code null} is what
 * nobody has told.
 *
 * @param lines street and house, the most exact first
 * @param district part of a city, where the country's addresses name one
 * @param area state, province or prefecture
 */
public record PostalAddress(
    CountryCode country,
    @Nullable String name,
    @Nullable String organisation,
    List<String> lines,
    @Nullable String district,
    @Nullable String city,
    @Nullable String area,
    @Nullable String postcode,
    @Nullable String phone,
    @Nullable String email) {

  public PostalAddress {
    lines = List.copyOf(lines);
  }
}
