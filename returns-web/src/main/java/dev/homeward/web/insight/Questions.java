package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Basis;
import dev.homeward.analytics.rates.Goods;
import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.Metric;
import dev.homeward.analytics.rates.RateOrder;
import dev.homeward.analytics.rates.RateQuery;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.analytics.rates.ReturnRates;
import dev.homeward.analytics.rates.Slice;
import dev.homeward.web.insight.Period.Preset;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Understands addresses. The tenant comes from the portal alone, never from a parameter. */
@Component
class Questions {

  private final ReturnRates rates;
  private final Clock clock;

  Questions(ReturnRates rates, Clock clock) {
    this.rates = rates;
    this.clock = clock;
  }

  Question read(InsightPortal portal, InsightState typed) {
    InsightState state = portal.isPlatform() ? typed : typed.with(Grouping.SELLER.key());
    Slice all = portal.seller() == null ? Slice.ofPlatform() : Slice.of(portal.seller());
    Parameters parameters = new Parameters(state);
    Optional<YearMonth> latest = latestMonth(all);
    Period period = period(parameters, lastDay(portal, latest));
    Slice slice =
        filtered(all, parameters)
            .basis(parameters.choice("basis", Basis.class, Basis.EVENT))
            .goods(parameters.choice("goods", Goods.class, Goods.MERCHANDISE))
            .during(period.from(), period.to());
    Metric metric = parameters.choice("metric", Metric.class, Metric.UNITS);
    return new Question(
        portal,
        state,
        period,
        slice,
        metric,
        parameters.currency("currency"),
        parameters.count("min", metric == Metric.VALUE ? 0 : 30),
        latest.isPresent(),
        parameters.problems());
  }

  private Optional<YearMonth> latestMonth(Slice slice) {
    RateQuery query =
        RateQuery.of(slice.goods(Goods.ALL), Grouping.MONTH)
            .order(RateOrder.highest(RateOrder.Field.KEY))
            .page(1, 0);
    List<RateRow> rows = rates.answer(query).rows();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(rows.getFirst().keys().get(Grouping.MONTH.key()))
            .map(YearMonth::parse);
  }

  /** Presets end today, or where the facts end: an archive of past years is not all zeros. */
  private LocalDate lastDay(InsightPortal portal, Optional<YearMonth> latest) {
    LocalDate today = LocalDate.now(clock.withZone(portal.zone()));
    return latest
        .filter(month -> month.isBefore(YearMonth.from(today)))
        .map(YearMonth::atEndOfMonth)
        .orElse(today);
  }

  private static Period period(Parameters parameters, LocalDate last) {
    Preset preset = parameters.preset("period");
    LocalDate from = parameters.date("from");
    LocalDate to = parameters.date("to");
    if (from != null && to != null && from.isAfter(to)) {
      parameters.refuse("to", "analytics.problem.order");
    }
    return Period.of(preset, last).typed(from, to);
  }

  private static Slice filtered(Slice slice, Parameters parameters) {
    Slice narrowed = slice.onlyCountryTexts(parameters.all("countryText"));
    for (Grouping grouping : Question.FILTERS) {
      narrowed = narrowed.only(grouping, parameters.keys(grouping));
    }
    return narrowed;
  }
}
