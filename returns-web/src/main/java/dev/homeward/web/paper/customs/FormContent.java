package dev.homeward.web.paper.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.customs.Declaration;
import dev.homeward.customs.DeclaredLine;
import dev.homeward.shared.CountryCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written into a form.
 *
 * @param local the addressee's address in its own script; null where that is Latin
 * @param explanation of the category
 * @param itemHint what to write where there is no postal number yet
 * @param charges empty where nobody knows them
 * @param signed day and name beside the signature
 */
record FormContent(
    Declaration goods,
    @Nullable PostalAddress local,
    String explanation,
    String comments,
    String itemHint,
    String charges,
    String signed) {

  /** The fields of an address, as the forms divide it; a second script stands behind the first. */
  record Party(
      String name, String business, String street, String postcode, String city, String country) {}

  Party sender() {
    return party(goods.from(), null);
  }

  Party addressee() {
    return party(goods.to(), local);
  }

  private static Party party(PostalAddress address, @Nullable PostalAddress other) {
    return new Party(
        both(address.name(), other == null ? null : other.name()),
        both(address.organisation(), other == null ? null : other.organisation()),
        both(
            String.join(", ", address.lines()),
            other == null ? null : String.join(" ", other.lines())),
        Objects.requireNonNullElse(address.postcode(), ""),
        both(place(address), other == null ? null : place(other)),
        country(address.country()));
  }

  private static String place(PostalAddress address) {
    return Stream.of(address.district(), address.city(), address.area())
        .flatMap(Stream::ofNullable)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static String both(@Nullable String one, @Nullable String other) {
    return Stream.of(one, other)
        .flatMap(Stream::ofNullable)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("  "));
  }

  static String country(CountryCode country) {
    return Locale.of("", country.value()).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT)
        + " ("
        + country.value()
        + ")";
  }

  /** Telephone and mail, as far as they are known. */
  static String contact(PostalAddress address) {
    return Stream.of(address.phone(), address.email())
        .flatMap(Stream::ofNullable)
        .collect(Collectors.joining(" · "));
  }

  static String kilograms(int grams) {
    return BigDecimal.valueOf(grams, 3).toPlainString();
  }

  static String description(DeclaredLine line) {
    return line.description() + " (" + line.sku() + ")";
  }

  List<DeclaredLine> lines() {
    return goods.lines();
  }
}
