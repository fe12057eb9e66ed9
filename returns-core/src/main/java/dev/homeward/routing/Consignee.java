package dev.homeward.routing;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who goods are addressed to, as customs knows them.
 *
 * @param eori number of an economic operator in the Union or the United Kingdom
 * @param taxNumbers of the countries where they are registered for VAT, GST or sales tax
 */
public record Consignee(String name, @Nullable String eori, Map<CountryCode, String> taxNumbers) {

  private static final String EORI = "[A-Z]{2}[A-Z0-9]{1,15}";

  public Consignee {
    name = name.strip();
    eori = eori == null || eori.isBlank() ? null : eori.replace(" ", "").toUpperCase(Locale.ROOT);
    taxNumbers = Map.copyOf(taxNumbers);
    if (name.isEmpty() || name.length() > 200) {
      throw new BusinessRuleViolation("route.consignee-name");
    }
    if (eori != null && !eori.matches(EORI)) {
      throw new BusinessRuleViolation("route.eori", eori);
    }
  }

  /** Returns the tax numbers by country, in the order of their codes. */
  public Map<String, String> taxNumbersByCode() {
    Map<String, String> sorted = new TreeMap<>();
    taxNumbers.forEach((country, number) -> sorted.put(country.value(), number));
    return sorted;
  }
}
