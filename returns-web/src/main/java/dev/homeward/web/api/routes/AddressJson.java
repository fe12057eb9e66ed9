package dev.homeward.web.api.routes;

import dev.homeward.address.PostalAddress;
import dev.homeward.shared.CountryCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something can be delivered to.
 *
 * @param lines street and house, the most exact first
 */
record AddressJson(
    @NotNull String country,
    @Size(max = 200) @Nullable String name,
    @Size(max = 200) @Nullable String organisation,
    @NotNull @Size(min = 1, max = 5) List<@NotBlank @Size(max = 200) String> lines,
    @Size(max = 100) @Nullable String district,
    @Size(max = 100) @Nullable String city,
    @Size(max = 100) @Nullable String area,
    @Size(max = 20) @Nullable String postcode,
    @Size(max = 40) @Nullable String phone,
    @Size(max = 200) @Nullable String email) {

  static AddressJson of(PostalAddress address) {
    return new AddressJson(
        address.country().value(),
        address.name(),
        address.organisation(),
        address.lines(),
        address.district(),
        address.city(),
        address.area(),
        address.postcode(),
        address.phone(),
        address.email());
  }

  PostalAddress toAddress() {
    return new PostalAddress(
        new CountryCode(country),
        name,
        organisation,
        lines,
        district,
        city,
        area,
        postcode,
        phone,
        email);
  }
}
