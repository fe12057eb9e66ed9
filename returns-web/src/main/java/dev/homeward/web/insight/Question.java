package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.Metric;
import dev.homeward.analytics.rates.RateQuery;
import dev.homeward.analytics.rates.Slice;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a screen asks, as understood from its address.
 *
 * @param portal where it is asked
 * @param state the address it came from
 * @param slice period, filters and tenant
 * @param least the smallest denominator that ranked groups may have
 * @param problems message keys by parameter that could not be understood
 */
record Question(
    InsightPortal portal,
    InsightState state,
    Period period,
    Slice slice,
    Metric metric,
    @Nullable Currency currency,
    long least,
    boolean hasData,
    Map<String, String> problems) {

  /** What figures can be narrowed by. */
  static final List<Grouping> FILTERS =
      List.of(
          Grouping.SELLER,
          Grouping.PRODUCT,
          Grouping.CATEGORY,
          Grouping.COUNTRY,
          Grouping.REGION,
          Grouping.REASON,
          Grouping.CARRIER,
          Grouping.CHANNEL,
          Grouping.BORDER);

  RateQuery rates(Grouping... by) {
    return RateQuery.of(slice, by).metric(metric).currency(currency);
  }

  RateQuery rates(Metric other) {
    return RateQuery.of(slice).metric(other).currency(currency);
  }

  boolean isValue() {
    return metric == Metric.VALUE;
  }

  /** Returns the address of a screen about the same figures. */
  String at(String screen) {
    return state.ofFigures().at(portal.path(screen));
  }
}
