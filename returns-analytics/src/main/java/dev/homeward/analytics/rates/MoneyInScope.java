package dev.homeward.analytics.rates;

import dev.homeward.shared.BusinessRuleViolation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes sure that amounts are only ever added up in one currency. */
record MoneyInScope(SliceFilter filter, Connection duck) {

  private record Missing(String currency, String day, boolean known) {}

  /**
   * The currency that the slice can be answered in; null where it has no line.
   *
   * @param asked to convert to; null to take the lines as they are
   * @throws BusinessRuleViolation {@code rates.mixed-currencies} or {@code
   *     rates.missing-exchange-rate}
   */
  @Nullable Currency currency(@Nullable Currency asked) throws SQLException {
    if (asked != null) {
      refuseMissingRates(asked);
      return asked;
    }
    List<String> used = filtered(BoundSql.of("currencies.sql")).list(duck, row -> row.getString(1));
    if (used.size() > 1) {
      throw new BusinessRuleViolation("rates.mixed-currencies", String.join(", ", used));
    }
    return used.isEmpty() ? null : Currency.getInstance(used.getFirst());
  }

  private void refuseMissingRates(Currency asked) throws SQLException {
    Optional<Missing> missing =
        filtered(BoundSql.of("missing-exchange-rates.sql"))
            .with("conversion", BoundSql.of("conversion.sql").sql().text())
            .bind("currency", asked.getCurrencyCode())
            .list(duck, row -> new Missing(row.getString(1), row.getString(2), row.getBoolean(3)))
            .stream()
            .findFirst();
    if (missing.isPresent()) {
      String currency = missing.get().known() ? asked.getCurrencyCode() : missing.get().currency();
      throw new BusinessRuleViolation("rates.missing-exchange-rate", currency, missing.get().day());
    }
  }

  private BoundSql filtered(BoundSql question) {
    return question
        .with("sale_filter", filter.sales())
        .with("return_filter", filter.returns())
        .bind(filter.values());
  }
}
