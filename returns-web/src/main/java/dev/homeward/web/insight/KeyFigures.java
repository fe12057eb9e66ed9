package dev.homeward.web.insight;

import dev.homeward.analytics.rates.LinePage;
import dev.homeward.analytics.rates.LineQuery;
import dev.homeward.analytics.rates.Match;
import dev.homeward.analytics.rates.Metric;
import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.analytics.rates.ReturnLineRow;
import dev.homeward.analytics.rates.ReturnLines;
import dev.homeward.analytics.rates.ReturnRates;
import dev.homeward.shared.BusinessRuleViolation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the figures at the head of the overview. */
@Component
class KeyFigures {

  /** Return lines that lead to no purchase, or not with all their units. */
  static final List<Match> UNMATCHED =
      List.of(Match.PARTIAL, Match.EXHAUSTED, Match.NO_PRIOR_PURCHASE, Match.NO_CUSTOMER);

  private final ReturnRates rates;
  private final ReturnLines returns;
  private final Words words;

  KeyFigures(ReturnRates rates, ReturnLines returns, Words words) {
    this.rates = rates;
    this.returns = returns;
    this.words = words;
  }

  List<KeyFigure> of(Question question, RateAnswer total) {
    return List.of(
        rate(question, total),
        counted(question, Metric.UNITS),
        value(question),
        counted(question, Metric.ORDERS),
        unmatched(question));
  }

  /** The lines that a figure counts: by cohort the sales, whose returns may have come later. */
  static String linesBehind(Question question) {
    return question.state().ofFigures().with("kind", "returns").at(question.portal().path("lines"));
  }

  private KeyFigure rate(Question question, RateAnswer answer) {
    RateRow row = answer.total();
    String detail =
        words.of(
            "analytics.kpi.rate.detail."
                + question.metric().name().toLowerCase(java.util.Locale.ROOT),
            words.amount(row.numerator(), answer.currency()),
            words.amount(row.denominator(), answer.currency()));
    return new KeyFigure(
        "rate",
        words.rate(row.rate()),
        row.low() == null
            ? detail
            : detail + " · " + words.of("analytics.within", words.interval(row.low(), row.high())),
        change(question, row.rate()),
        null,
        linesBehind(question));
  }

  private KeyFigure.@Nullable Change change(Question question, @Nullable BigDecimal rate) {
    Period before = question.period().previous();
    if (before == null || rate == null) {
      return null;
    }
    BigDecimal former =
        rates
            .answer(question.rates().slice(question.slice().during(before.from(), before.to())))
            .total()
            .rate();
    if (former == null) {
      return null;
    }
    int sign = rate.compareTo(former);
    String direction = sign > 0 ? "up" : sign < 0 ? "down" : "same";
    return new KeyFigure.Change(
        direction,
        words.of(
            "analytics.change." + direction,
            words.number(
                rate.subtract(former)
                    .abs()
                    .movePointRight(2)
                    .setScale(1, java.math.RoundingMode.HALF_UP)),
            before.days(),
            words.rate(former)));
  }

  private KeyFigure counted(Question question, Metric metric) {
    RateRow row = rates.answer(question.rates(metric)).total();
    String name = metric == Metric.UNITS ? "units" : "orders";
    return new KeyFigure(
        name,
        words.amount(row.numerator(), null),
        words.of(
            "analytics.kpi." + name + ".detail",
            words.amount(row.denominator(), null),
            words.rate(row.rate())),
        null,
        null,
        linesBehind(question));
  }

  private KeyFigure value(Question question) {
    try {
      RateAnswer answer = rates.answer(question.rates(Metric.VALUE));
      RateRow row = answer.total();
      return new KeyFigure(
          "value",
          words.amount(row.numerator(), answer.currency()),
          words.of(
              "analytics.kpi.value.detail",
              words.amount(row.denominator(), answer.currency()),
              words.rate(row.rate())),
          null,
          null,
          linesBehind(question));
    } catch (BusinessRuleViolation refusal) {
      return new KeyFigure(
          "value",
          null,
          null,
          null,
          words.of("analytics.kpi.value." + refusal.code()),
          question.state().ofFigures().with("metric", "value").at(question.portal().base()));
    }
  }

  private KeyFigure unmatched(Question question) {
    LinePage<ReturnLineRow> page =
        returns.page(LineQuery.of(question.slice()).matches(UNMATCHED).page(1, 0));
    return new KeyFigure(
        "unmatched",
        words.count(page.total()),
        words.of("analytics.kpi.unmatched.detail", words.count(page.units())),
        null,
        null,
        question.at("unmatched"));
  }
}
