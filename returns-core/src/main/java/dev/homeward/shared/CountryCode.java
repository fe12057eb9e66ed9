package dev.homeward.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An ISO 3166-1 alpha-2 country code that is assigned, in upper case. */
public record CountryCode(String value) {

  private static final Set<String> ASSIGNED =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  public CountryCode {
    if (!ASSIGNED.contains(value)) {
      throw new BusinessRuleViolation("country.unknown", value);
    }
  }

  /** Returns every code that is assigned. */
  public static Set<String> all() {
    return ASSIGNED;
  }

  /** Reads a code in any case; empty where no country has it. */
  public static Optional<CountryCode> find(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    return ASSIGNED.contains(code) ? Optional.of(new CountryCode(code)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
