package dev.homeward.web.api;

import dev.homeward.analytics.rates.Metric;
import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.RateOrder;
import dev.homeward.analytics.rates.RateQuery;
import dev.homeward.analytics.rates.ReturnRates;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Return rates, over the API. */
@RestController
class ReturnRatesApi {

  private final ReturnRates rates;

  ReturnRatesApi(ReturnRates rates) {
    this.rates = rates;
  }

  @GetMapping("/api/v1/analytics/return-rates")
  @HasScope("analytics:read")
  RatesJson rates(@AuthenticationPrincipal ApiCaller caller, HttpServletRequest request) {
    SliceParameters parameters = new SliceParameters(request);
    String currency = request.getParameter("currency");
    RateQuery query =
        RateQuery.of(parameters.slice(caller))
            .by(parameters.groupings())
            .metric(parameters.one("metric", Metric.values(), Metric.UNITS))
            .order(order(request.getParameter("sort")))
            .page(
                parameters.number("limit", 1_000, 1, RateQuery.MAX_LIMIT),
                parameters.number("offset", 0, 0, Integer.MAX_VALUE))
            .minDenominator(parameters.number("minDenominator", 0, 0, Integer.MAX_VALUE))
            .currency(
                currency == null || currency.isBlank()
                    ? null
                    : MoneyJson.currencyOf(currency.strip().toUpperCase(Locale.ROOT)));
    RateAnswer answer = rates.answer(query);
    return RatesJson.of(answer, query);
  }

  /** Reads such as {@code -rate}: descending; without a sign ascending. */
  private static RateOrder order(@Nullable String sort) {
    if (sort == null || sort.isBlank()) {
      return RateOrder.BY_KEY;
    }
    boolean descending = sort.startsWith("-");
    String field = descending ? sort.substring(1) : sort;
    return new RateOrder(
        SliceParameters.constant("sort", field, RateOrder.Field.values()), descending);
  }
}
