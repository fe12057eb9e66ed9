package dev.homeward.imports.mapping;

import com.ibm.icu.util.ULocale;
import dev.homeward.shared.CountryCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Country names to ISO codes: the names of all countries in the languages of our users, the two-
 * and three-letter codes, and a file of other names that shops use.
 */
final class CountryNames {

  private static final List<String> LANGUAGES =
      List.of("en", "zh", "zh_TW", "de", "fr", "es", "it", "nl", "pt", "pl", "ja", "ar");
  private static final String UNSPECIFIED = "-";
  private static final CountryNames STANDARD = new CountryNames();

  private final Map<String, CountryCode> codes = new HashMap<>();
  private final Set<String> unspecified = new HashSet<>();

  private CountryNames() {
    Set<String> countries = CountryCode.all();
    for (String language : LANGUAGES) {
      for (String country : countries) {
        String name = ULocale.getDisplayCountry("und_" + country, language);
        codes.putIfAbsent(Headers.normal(name), new CountryCode(country));
      }
    }
    for (String country : countries) {
      CountryCode code = new CountryCode(country);
      codes.put(Headers.normal(country), code);
      codes.put(Headers.normal(Locale.of("", country).getISO3Country()), code);
    }
    readAliases();
  }

  static CountryNames standard() {
    return STANDARD;
  }

  Country find(String text) {
    if (text.isBlank()) {
      return new Country(null, null, false);
    }
    String normal = Headers.normal(text);
    CountryCode code = codes.get(normal);
    boolean unmapped = code == null && !unspecified.contains(normal);
    return new Country(code, code == null ? text.strip() : null, unmapped);
  }

  private void readAliases() {
    try (InputStream in = CountryNames.class.getResourceAsStream("/imports/country-names.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", 2))
          .forEach(alias -> add(Headers.normal(alias[0]), alias[1].strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String name, String code) {
    if (code.equals(UNSPECIFIED)) {
      unspecified.add(name);
    } else {
      codes.put(name, new CountryCode(code));
    }
  }
}
