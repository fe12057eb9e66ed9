package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.analytics.rates.ReturnRates;
import dev.homeward.analytics.rates.TrendInterval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Draws rates over time: by month, in a short period by week. */
@Component
class Trends {

  private static final int WEEKS_UP_TO_DAYS = 92;

  private final ReturnRates rates;
  private final Words words;
  private final JsonMapper json;

  Trends(ReturnRates rates, Words words, JsonMapper json) {
    this.rates = rates;
    this.words = words;
    this.json = json;
  }

  Trend of(Question question) {
    long days = question.period().days();
    boolean weekly = days > 0 && days <= WEEKS_UP_TO_DAYS;
    Grouping step = weekly ? Grouping.WEEK : Grouping.MONTH;
    RateAnswer answer =
        rates.trend(question.rates(), weekly ? TrendInterval.WEEK : TrendInterval.MONTH);
    List<RateRow> dated =
        answer.rows().stream().filter(row -> row.keys().get(step.key()) != null).toList();
    List<Trend.Point> points =
        dated.stream().map(row -> point(question, step, row, answer)).toList();
    return new Trend(
        points,
        json.writeValueAsString(chart(dated, points)),
        Sparkline.of(numbers(dated, RateRow::rate)));
  }

  private Trend.Point point(Question question, Grouping step, RateRow row, RateAnswer answer) {
    String key = Objects.requireNonNull(row.keys().get(step.key()));
    LocalDate first = step == Grouping.WEEK ? LocalDate.parse(key) : YearMonth.parse(key).atDay(1);
    LocalDate last =
        step == Grouping.WEEK ? first.plusDays(6) : YearMonth.parse(key).atEndOfMonth();
    InsightState narrowed =
        question.state().ofFigures().with("from", first.toString()).with("to", last.toString());
    return new Trend.Point(
        words.name(step, key),
        words.amount(row.numerator(), answer.currency()),
        words.amount(row.denominator(), answer.currency()),
        words.rate(row.rate()),
        words.interval(row.low(), row.high()),
        row.provisional(),
        narrowed.at(question.portal().base()));
  }

  private Trend.Chart chart(List<RateRow> rows, List<Trend.Point> points) {
    Locale locale = LocaleContextHolder.getLocale();
    return new Trend.Chart(
        locale.toLanguageTag(),
        words.of("analytics.rate"),
        words.of("analytics.interval"),
        words.of("analytics.provisional"),
        points.stream().map(Trend.Point::name).toList(),
        numbers(rows, RateRow::rate),
        numbers(rows, RateRow::low),
        numbers(rows, RateRow::high),
        rows.stream().map(RateRow::provisional).toList(),
        points.stream().map(this::text).toList());
  }

  private String text(Trend.Point point) {
    return words.of(
        "analytics.trend.point",
        point.name(),
        point.rate(),
        point.interval(),
        point.returned(),
        point.sold());
  }

  private static List<@Nullable BigDecimal> numbers(
      List<RateRow> rows, Function<RateRow, @Nullable BigDecimal> of) {
    List<@Nullable BigDecimal> numbers = new ArrayList<>();
    rows.forEach(row -> numbers.add(of.apply(row)));
    return numbers;
  }
}
