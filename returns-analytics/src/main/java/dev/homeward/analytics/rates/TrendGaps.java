package dev.homeward.analytics.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fills the steps of a series in which nothing happened. */
record TrendGaps(TrendInterval interval, RateRows empty) {

  List<RateRow> fill(List<RateRow> rows) {
    List<RateRow> series = new ArrayList<>();
    for (RateRow row : rows) {
      if (!series.isEmpty()) {
        String next = after(key(series.getLast()));
        while (next.compareTo(key(row)) < 0) {
          series.add(nothingAt(next));
          next = after(next);
        }
      }
      series.add(row);
    }
    return series;
  }

  private RateRow nothingAt(String key) {
    return empty.rate(
        Map.of(interval.grouping().key(), key), Map.of(), BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private String key(RateRow row) {
    return Objects.requireNonNull(row.keys().get(interval.grouping().key()));
  }

  private String after(String key) {
    return switch (interval) {
      case MONTH -> YearMonth.parse(key).plusMonths(1).toString();
      case WEEK -> LocalDate.parse(key).plusWeeks(1).toString();
    };
  }
}
