package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Metric;
import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.RateQuery;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.analytics.rates.ReturnRates;
import dev.homeward.analytics.rates.Slice;
import dev.homeward.analytics.rates.TrendInterval;
import dev.homeward.analytics.replica.ReplicaUnavailable;
import dev.homeward.seller.SellerView;
import dev.homeward.shared.BusinessRuleViolation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Few figures of the last eight weeks, for a page that is about something else. */
@Component
public class WeeklyFigures {

  private static final int WEEKS = 8;

  private final ReturnRates rates;
  private final Words words;
  private final Clock clock;

  WeeklyFigures(ReturnRates rates, Words words, Clock clock) {
    this.rates = rates;
    this.words = words;
    this.clock = clock;
  }

  /**
   * One figure over eight weeks.
   *
   * @param name last part of its message keys
   * @param spark its line in a box of 100 by 24, week by week; empty where there is nothing to draw
   * @param href the figures behind it
   */
  public record Figure(String name, String value, String detail, String spark, String href) {}

  /** Returns a seller's figures by event; none while they are being built. */
  public List<Figure> of(SellerView seller) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), seller.timeZone());
    LocalDate first =
        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1);
    Slice slice = Slice.of(seller.id()).during(first, today);
    String href = "/merchant/insight?from=%s&to=%s".formatted(first, today);
    try {
      RateAnswer units = weekly(slice, Metric.UNITS, seller);
      List<Figure> figures = new ArrayList<>();
      figures.add(rate(units, href));
      figures.add(returned("units", units, href));
      figures.add(returned("orders", weekly(slice, Metric.ORDERS, seller), href));
      value(slice, seller, href, figures);
      return figures;
    } catch (ReplicaUnavailable building) {
      return List.of();
    }
  }

  private RateAnswer weekly(Slice slice, Metric metric, SellerView seller) {
    RateQuery query = RateQuery.of(slice).metric(metric);
    return rates.trend(
        metric == Metric.VALUE ? query.currency(seller.currency()) : query, TrendInterval.WEEK);
  }

  /** Money cannot be told while a day's exchange rate is missing; the rest can. */
  private void value(Slice slice, SellerView seller, String href, List<Figure> figures) {
    try {
      figures.add(returned("value", weekly(slice, Metric.VALUE, seller), href + "&metric=value"));
    } catch (BusinessRuleViolation refusal) {
      figures.add(
          new Figure(
              "value",
              "–",
              words.of("analytics.kpi.value." + refusal.code()),
              "",
              href + "&metric=value"));
    }
  }

  private Figure rate(RateAnswer answer, String href) {
    RateRow total = answer.total();
    return new Figure(
        "rate",
        words.rate(total.rate()),
        words.of(
            "analytics.kpi.rate.detail.units",
            words.amount(total.numerator(), null),
            words.amount(total.denominator(), null)),
        spark(answer.rows(), RateRow::rate),
        href);
  }

  private Figure returned(String name, RateAnswer answer, String href) {
    RateRow total = answer.total();
    return new Figure(
        name,
        words.amount(total.numerator(), answer.currency()),
        words.of(
            "analytics.kpi." + name + ".detail",
            words.amount(total.denominator(), answer.currency()),
            words.rate(total.rate())),
        spark(answer.rows(), RateRow::numerator),
        href);
  }

  private static String spark(List<RateRow> rows, Function<RateRow, @Nullable BigDecimal> number) {
    List<@Nullable BigDecimal> numbers = new ArrayList<>();
    rows.forEach(row -> numbers.add(number.apply(row)));
    return Sparkline.of(numbers);
  }
}
