package dev.homeward.analytics.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the rows of an answered question into rates. */
record RateRows(RateQuery query, @Nullable Currency currency) {

  private static final double FEWEST_MATURE = 10;

  RateRow read(ResultSet row) throws SQLException {
    Map<String, @Nullable String> keys = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < query.by().size(); i++) {
      Grouping grouping = query.by().get(i);
      String key = row.getString("key" + i);
      keys.put(grouping.key(), grouping == Grouping.MONTH && key != null ? month(key) : key);
      addFurther(grouping, key, row.getString("further" + i), keys);
      String label = row.getString("label" + i);
      if (label != null) {
        labels.put(grouping.key(), label);
      }
    }
    return rate(keys, labels, row.getBigDecimal("numerator"), row.getBigDecimal("denominator"));
  }

  private void addFurther(
      Grouping grouping,
      @Nullable String key,
      @Nullable String further,
      Map<String, @Nullable String> keys) {
    if (grouping == Grouping.COUNTRY && key == null) {
      keys.put("countryText", further);
    }
    boolean ofOneSeller = grouping == Grouping.PRODUCT || grouping == Grouping.CUSTOMER;
    if (ofOneSeller && query.slice().seller() == null && further != null) {
      keys.put(Grouping.SELLER.key(), further);
    }
  }

  private static String month(String count) {
    int months = Integer.parseInt(count);
    return "%04d-%02d".formatted(months / 12, months % 12 + 1);
  }

  RateRow empty() {
    return rate(Map.of(), Map.of(), BigDecimal.ZERO, BigDecimal.ZERO);
  }

  RateRow rate(
      Map<String, @Nullable String> keys,
      Map<String, String> labels,
      BigDecimal numerator,
      BigDecimal denominator) {
    BigDecimal rate =
        denominator.signum() == 0 ? null : numerator.divide(denominator, 6, RoundingMode.HALF_UP);
    Optional<Wilson> interval =
        query.metric() == Metric.VALUE
            ? Optional.empty()
            : Wilson.of(numerator.doubleValue(), denominator.doubleValue());
    return new RateRow(
        keys,
        labels,
        amount(numerator),
        amount(denominator),
        rate,
        interval.map(Wilson::low).orElse(null),
        interval.map(Wilson::high).orElse(null),
        query.slice().basis() == Basis.COHORT && denominator.doubleValue() < FEWEST_MATURE);
  }

  private BigDecimal amount(BigDecimal exact) {
    if (query.metric() == Metric.VALUE && currency != null) {
      return exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
    BigDecimal rounded = exact.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
