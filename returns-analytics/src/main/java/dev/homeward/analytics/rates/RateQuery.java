package dev.homeward.analytics.rates;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question for return rates.
 *
 * @param by groupings, outermost first; none asks for one figure
 * @param limit groups to answer, 1 to {@value #MAX_LIMIT}
 * @param offset groups to skip
 * @param minDenominator leaves out groups with less behind them
 * @param currency what money is converted to, each line at its own day's rate; null where all lines
 *     have one currency
 */
public record RateQuery(
    Slice slice,
    List<Grouping> by,
    Metric metric,
    RateOrder order,
    int limit,
    int offset,
    long minDenominator,
    @Nullable Currency currency) {

  public static final int MAX_LIMIT = 10_000;

  public RateQuery {
    by = List.copyOf(by);
    if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
      throw new IllegalArgumentException("limit " + limit + ", offset " + offset);
    }
    if (by.stream().distinct().count() != by.size()) {
      throw new IllegalArgumentException("grouped twice by the same: " + by);
    }
  }

  /** Asks for units in the order of the keys. */
  public static RateQuery of(Slice slice, Grouping... by) {
    return new RateQuery(slice, List.of(by), Metric.UNITS, RateOrder.BY_KEY, MAX_LIMIT, 0, 0, null);
  }

  public RateQuery slice(Slice other) {
    return new RateQuery(other, by, metric, order, limit, offset, minDenominator, currency);
  }

  public RateQuery by(List<Grouping> groupings) {
    return new RateQuery(slice, groupings, metric, order, limit, offset, minDenominator, currency);
  }

  public RateQuery metric(Metric other) {
    return new RateQuery(slice, by, other, order, limit, offset, minDenominator, currency);
  }

  public RateQuery order(RateOrder other) {
    return new RateQuery(slice, by, metric, other, limit, offset, minDenominator, currency);
  }

  public RateQuery page(int size, int skip) {
    return new RateQuery(slice, by, metric, order, size, skip, minDenominator, currency);
  }

  public RateQuery minDenominator(long least) {
    return new RateQuery(slice, by, metric, order, limit, offset, least, currency);
  }

  public RateQuery currency(@Nullable Currency other) {
    return new RateQuery(slice, by, metric, order, limit, offset, minDenominator, other);
  }
}
