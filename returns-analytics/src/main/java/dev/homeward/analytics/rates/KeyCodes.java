package dev.homeward.analytics.rates;

import dev.homeward.analytics.replica.SqlText;
import dev.homeward.shared.BusinessRuleViolation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up the replica's codes for the keys that a question names. */
record KeyCodes(Connection duck) {

  /** The codes of all keys; keys that no fact has are left out. */
  Set<Object> of(Grouping grouping, List<String> keys) throws SQLException {
    List<String> named = keys.stream().filter(key -> !key.equals(Slice.NONE)).toList();
    Set<Object> codes =
        new LinkedHashSet<>(
            switch (grouping) {
              case MONTH -> named.stream().map(KeyCodes::month).toList();
              case WEEK -> named.stream().map(KeyCodes::week).toList();
              case BORDER -> named.stream().map(KeyCodes::border).toList();
              case SELLER -> look("seller where cast(id as varchar) in", named);
              case PRODUCT -> look("product where code in", named);
              case CUSTOMER -> look("customer where reference in", named);
              case COUNTRY -> look("country where code in", named);
              case CATEGORY, REGION, REASON, CARRIER, CHANNEL ->
                  look("term where kind = '" + grouping.key() + "' and value in", named);
            });
    if (named.size() < keys.size()) {
      codes.add(0);
      if (grouping == Grouping.COUNTRY) {
        codes.addAll(look("country where code is null and 'all' in", List.of("all")));
      }
    }
    return codes;
  }

  /** The codes of unmapped countries in the words of the source. */
  Set<Object> ofCountryTexts(List<String> words) throws SQLException {
    return new LinkedHashSet<>(look("country where words in", words));
  }

  private List<Integer> look(String where, List<String> words) throws SQLException {
    if (words.isEmpty()) {
      return List.of();
    }
    Map<String, Object> values = new HashMap<>();
    String list = BoundSql.list("w", words, values);
    return new BoundSql(new SqlText("select key from " + where + " " + list), values)
        .list(duck, row -> row.getInt(1));
  }

  private static Integer month(String key) {
    try {
      YearMonth month = YearMonth.parse(key);
      return month.getYear() * 12 + month.getMonthValue() - 1;
    } catch (DateTimeException e) {
      throw new BusinessRuleViolation("rates.unknown-key", "month", key);
    }
  }

  private static LocalDate week(String key) {
    try {
      return LocalDate.parse(key);
    } catch (DateTimeException e) {
      throw new BusinessRuleViolation("rates.unknown-key", "week", key);
    }
  }

  private static Integer border(String key) {
    return switch (key) {
      case "unknown" -> 0;
      case "domestic" -> 1;
      case "cross-border" -> 2;
      default -> throw new BusinessRuleViolation("rates.unknown-key", "border", key);
    };
  }
}
