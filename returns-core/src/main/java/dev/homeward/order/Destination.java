package dev.homeward.order;

import dev.homeward.shared.CountryCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an order went.
 *
 * @param country null where the source's words name no country
 * @param countryText the source's own words for the country
 */
public record Destination(
    @Nullable CountryCode country,
    @Nullable String countryText,
    @Nullable String postcode,
    @Nullable String city,
    List<String> lines) {

  public Destination {
    lines = List.copyOf(lines);
  }
}
