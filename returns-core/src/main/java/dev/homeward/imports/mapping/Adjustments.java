package dev.homeward.imports.mapping;

import dev.homeward.shared.BusinessRuleViolation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a seller's files have differently from a profile.
 *
 * @param columns header by field; blank takes the field away
 * @param dates pattern tried before the profile's own
 */
public record Adjustments(
    Map<Field, String> columns,
    @Nullable String dates,
    @Nullable String timeZone,
    @Nullable DecimalStyle decimals,
    @Nullable String currency,
    @Nullable Boolean taxIncluded) {

  public static final Adjustments NONE = new Adjustments(Map.of(), null, null, null, null, null);

  public Adjustments {
    columns = columns == null ? Map.of() : new TreeMap<>(columns);
    dates = blankToNull(dates);
    timeZone = blankToNull(timeZone);
    currency = blankToNull(currency);
    check("import.mapping-date", dates, Times::format);
    check("import.mapping-zone", timeZone, ZoneId::of);
    check("import.mapping-currency", currency, Currency::getInstance);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Reads a value in order to see whether it can be read. */
  private interface Reading {
    Object read(String text);
  }

  private static void check(String code, @Nullable String text, Reading reading) {
    try {
      if (text != null) {
        reading.read(text);
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new BusinessRuleViolation(code, text);
    }
  }

  public Profile applyTo(Profile profile) {
    Map<Field, Profile.Column> adjusted = new HashMap<>(profile.columns());
    columns.forEach((field, header) -> {
      Profile.Column column = profile.columns().get(field);
      boolean required = column != null && column.required();
      if (!header.isBlank()) {
        boolean ofOrder = column != null && column.header();
        adjusted.put(field, new Profile.Column(List.of(header), required, ofOrder));
      } else if (!required) {
        adjusted.remove(field);
      }
    });
    List<String> patterns = new java.util.ArrayList<>(profile.dates());
    if (dates != null) {
      patterns.addFirst(dates);
    }
    return new Profile(
        profile.name(),
        profile.channel(),
        adjusted,
        patterns,
        timeZone == null ? profile.timeZone() : timeZone,
        decimals == null ? profile.decimals() : decimals,
        currency == null ? profile.currency() : currency,
        taxIncluded == null ? profile.taxIncluded() : taxIncluded,
        profile.headerOnFirstRow(),
        profile.deliveredWhenPlaced(),
        profile.classes(),
        profile.merchandiseDigits(),
        profile.customerSuffix());
  }
}
