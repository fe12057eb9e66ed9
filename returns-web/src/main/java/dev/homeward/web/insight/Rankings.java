package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.RateOrder;
import dev.homeward.analytics.rates.RateOrder.Field;
import dev.homeward.analytics.rates.RateQuery;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.analytics.rates.ReturnRates;
import dev.homeward.analytics.rates.Slice;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ranks groups by their return rates. */
@Component
class Rankings {

  private static final String COUNTRY_TEXT = "countryText";

  private final ReturnRates rates;
  private final Words words;

  Rankings(ReturnRates rates, Words words) {
    this.rates = rates;
    this.words = words;
  }

  /**
   * @param limit rows to show
   * @param offset rows to skip
   */
  Ranking of(Question question, Grouping by, int limit, int offset) {
    long least = least(question, by);
    RateQuery query =
        question.rates(by).order(order(question, by)).minDenominator(least).page(limit, offset);
    RateAnswer answer = rates.answer(query);
    double widest = widest(answer.rows());
    InsightState state = question.state();
    InsightState list = state.without(List.of("page", "kind", "match")).with("by", by.key());
    return new Ranking(
        by.key(),
        answer.rows().stream()
            .map(row -> row(question, by, row, answer.currency(), widest))
            .toList(),
        answer.groups(),
        list.at(question.portal().path("ranking.csv")),
        list.at(question.portal().path("ranking")),
        least > 0 ? list.with("min", "0").at(question.portal().path("ranking")) : null);
  }

  /** Sales have no reason, and there are few regions: nothing to leave out. */
  static long least(Question question, Grouping by) {
    return by == Grouping.REASON || by == Grouping.REGION ? 0 : question.least();
  }

  /** What groups are sorted by: as asked for, else by what tells most. */
  static String sort(Question question, Grouping by) {
    String asked = question.state().first("sort");
    return asked != null && List.of("rate", "returned", "sold", "name").contains(asked)
        ? asked
        : question.isValue() || by == Grouping.REASON ? "returned" : "rate";
  }

  static RateOrder order(Question question, Grouping by) {
    return switch (sort(question, by)) {
      case "returned" -> RateOrder.highest(Field.NUMERATOR);
      case "sold" -> RateOrder.highest(Field.DENOMINATOR);
      case "name" -> RateOrder.BY_KEY;
      default -> RateOrder.highest(Field.RATE);
    };
  }

  /** Uncertain tails may leave the picture, or one of them would flatten all bars. */
  private static double widest(List<RateRow> rows) {
    double rate = rows.stream().mapToDouble(row -> value(row.rate())).max().orElse(0);
    double high = rows.stream().mapToDouble(row -> value(row.high())).max().orElse(0);
    return Math.max(rate, Math.min(high, rate * 1.5));
  }

  private static double value(@Nullable BigDecimal number) {
    return number == null ? 0 : number.doubleValue();
  }

  private Ranking.Row row(
      Question question, Grouping by, RateRow row, @Nullable Currency currency, double widest) {
    String key = row.keys().get(by.key());
    String label = row.labels().get(by.key());
    String source = by == Grouping.COUNTRY ? row.keys().get(COUNTRY_TEXT) : null;
    InsightState narrowed = narrowed(question.state().ofFigures(), by, key, source);
    return new Ranking.Row(
        key,
        label != null ? label : source != null && key == null ? source : words.name(by, key),
        by == Grouping.PRODUCT && label != null ? key : null,
        narrowed.at(question.portal().base()),
        narrowed.with("kind", "returns").at(question.portal().path("lines")),
        words.amount(row.numerator(), currency),
        words.amount(row.denominator(), currency),
        words.rate(row.rate()),
        value(row.rate()),
        words.interval(row.low(), row.high()),
        bar(row, widest),
        row.provisional());
  }

  private static InsightState narrowed(
      InsightState state, Grouping by, @Nullable String key, @Nullable String source) {
    return key == null && source != null
        ? state.with(COUNTRY_TEXT, source)
        : state.with(by.key(), key == null ? Slice.NONE : key);
  }

  private static Ranking.Bar bar(RateRow row, double widest) {
    return new Ranking.Bar(
        position(value(row.rate()), widest),
        position(value(row.low()), widest),
        position(value(row.high()), widest),
        row.low() != null && row.high() != null);
  }

  private static double position(double value, double widest) {
    return widest == 0 ? 0 : Math.round(Math.min(value / widest, 1) * 1000) / 10.0;
  }
}
