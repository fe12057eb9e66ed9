package dev.homeward.web.support;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;

/** Codes that forms let people choose from, by name in the reader's language; and reads them. */
public final class Choices {

  /** Continents, as time zones name them; what else the database knows are aliases. */
  private static final Set<String> PLACES =
      Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

  private Choices() {}

  public static Map<String, String> countries() {
    ULocale locale = ULocale.forLocale(LocaleContextHolder.getLocale());
    return sorted(
        CountryCode.all().stream(), code -> ULocale.getDisplayCountry("und-" + code, locale));
  }

  public static Map<String, String> currencies() {
    Locale locale = LocaleContextHolder.getLocale();
    return sorted(
        com.ibm.icu.util.Currency.getAvailableCurrencies().stream()
            .map(com.ibm.icu.util.Currency::getCurrencyCode)
            .filter(Choices::inUse),
        code -> code + " · " + com.ibm.icu.util.Currency.getInstance(code).getDisplayName(locale));
  }

  public static Map<String, String> timeZones() {
    return sorted(
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.equals("UTC") || PLACES.contains(id.replaceFirst("/.*", ""))),
        id -> id.replace('_', ' '));
  }

  /**
   * @throws BusinessRuleViolation {@code country.unknown}
   */
  public static CountryCode country(String code) {
    return CountryCode.find(code)
        .orElseThrow(() -> new BusinessRuleViolation("country.unknown", code));
  }

  /**
   * @throws BusinessRuleViolation {@code currency.unknown}
   */
  public static Currency currency(String code) {
    if (!inUse(code)) {
      throw new BusinessRuleViolation("currency.unknown", code);
    }
    return Currency.getInstance(code);
  }

  /**
   * @throws BusinessRuleViolation {@code time-zone.unknown}
   */
  public static ZoneId timeZone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new BusinessRuleViolation("time-zone.unknown", id);
    }
  }

  /** Known to Java and not one of the pseudo-currencies, which have no decimals to count in. */
  private static boolean inUse(String code) {
    return Currency.getAvailableCurrencies().stream()
            .anyMatch(currency ->
                currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0)
        && com.ibm.icu.util.Currency.isAvailable(code, null, null);
  }

  private static Map<String, String> sorted(Stream<String> codes, UnaryOperator<String> name) {
    Map<String, String> result = new LinkedHashMap<>();
    Comparator<Object> order = Collator.getInstance(LocaleContextHolder.getLocale());
    codes
        .map(code -> Map.entry(code, name.apply(code)))
        .sorted(Map.Entry.comparingByValue(order))
        .forEach(entry -> result.put(entry.getKey(), entry.getValue()));
    return result;
  }
}
