package dev.homeward.web.api;

import dev.homeward.analytics.rates.Metric;
import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.RateQuery;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Return rates as the API writes them.
 *
 * @param total of all groups together
 * @param groups how many there are beyond the limit
 * @param asOf when the figures last agreed with the facts
 */
record RatesJson(
    List<Row> rows,
    Row total,
    long groups,
    String basis,
    String metric,
    @Nullable String currency,
    Instant asOf) {

  /** One group; with {@code metric=value}, numerator and denominator are money. */
  record Row(
      Map<String, @Nullable String> keys,
      Map<String, String> labels,
      Object numerator,
      Object denominator,
      @Nullable BigDecimal rate,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      boolean provisional) {

    private static Row of(RateRow row, @Nullable Currency money) {
      return new Row(
          row.keys(),
          row.labels(),
          amount(row.numerator(), money),
          amount(row.denominator(), money),
          row.rate(),
          row.low(),
          row.high(),
          row.provisional());
    }

    private static Object amount(BigDecimal figure, @Nullable Currency money) {
      return money == null ? figure : MoneyJson.of(Money.rounded(figure, money));
    }
  }

  static RatesJson of(RateAnswer answer, RateQuery query) {
    Currency money = query.metric() == Metric.VALUE ? answer.currency() : null;
    return new RatesJson(
        answer.rows().stream().map(row -> Row.of(row, money)).toList(),
        Row.of(answer.total(), money),
        answer.groups(),
        query.slice().basis().name().toLowerCase(Locale.ROOT),
        query.metric().name().toLowerCase(Locale.ROOT),
        money == null ? null : money.getCurrencyCode(),
        answer.asOf());
  }
}
