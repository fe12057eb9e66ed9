package dev.homeward.web.report;

import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.Metric;
import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.RateOrder;
import dev.homeward.analytics.rates.RateQuery;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.analytics.rates.ReturnRates;
import dev.homeward.analytics.rates.Slice;
import dev.homeward.analytics.rating.RatingRecord;
import dev.homeward.analytics.rating.SellerRatings;
import dev.homeward.refund.RefundTotals;
import dev.homeward.seller.SellerView;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.SellerGrade;
import dev.homeward.standing.Standings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers reports: six questions to the replica, three statements, however much is sold. */
@Component
class MonthlyReports {

  private static final int TOP = 20;
  private static final int REGIONS = 40;
  private static final int SELLERS = 50;
  private static final int GRADES = 120;

  private final ReturnRates rates;
  private final Standings standings;
  private final SellerRatings ratings;
  private final RefundTotals refunds;
  private final Clock clock;

  MonthlyReports(
      ReturnRates rates,
      Standings standings,
      SellerRatings ratings,
      RefundTotals refunds,
      Clock clock) {
    this.refunds = refunds;
    this.rates = rates;
    this.standings = standings;
    this.ratings = ratings;
    this.clock = clock;
  }

  /** Returns the last month that is over in a time zone. */
  YearMonth last(ZoneId zone) {
    return current(zone).minusMonths(1);
  }

  /**
   * Reads a month.
   *
   * @param typed such as {@code 2026-10}; the last complete month where nothing is
   * @throws BusinessRuleViolation {@code report.month-unknown}, {@code report.month-in-future}
   */
  YearMonth month(String typed, ZoneId zone) {
    if (typed.isBlank()) {
      return last(zone);
    }
    if (!typed.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
      throw new BusinessRuleViolation("report.month-unknown");
    }
    YearMonth month = YearMonth.parse(typed);
    if (month.isAfter(current(zone))) {
      throw new BusinessRuleViolation("report.month-in-future");
    }
    return month;
  }

  private YearMonth current(ZoneId zone) {
    return YearMonth.from(LocalDate.now(clock.withZone(zone)));
  }

  /**
   * Gathers a report.
   *
   * @param seller null for the whole platform
   * @throws dev.homeward.analytics.replica.ReplicaUnavailable while the replica is first built
   */
  MonthlyReport gather(@Nullable SellerView seller, YearMonth month, ZoneId zone) {
    Slice all = seller == null ? Slice.ofPlatform() : Slice.of(seller.id());
    RateQuery query = RateQuery.of(all.during(month.atDay(1), month.atEndOfMonth()));
    RateAnswer months = rates.answer(RateQuery.of(all, Grouping.MONTH));
    Optional<RateAnswer> sellers =
        seller == null ? Optional.of(top(query, Grouping.SELLER, SELLERS)) : Optional.empty();
    return new MonthlyReport(
        month,
        seller,
        month.isBefore(current(zone)),
        byMonth(months),
        value(query),
        refunds(seller, month, zone),
        top(query, Grouping.PRODUCT, TOP),
        top(query, Grouping.REGION, REGIONS),
        top(query, Grouping.REASON, TOP),
        sellers.map(RateAnswer::rows).orElse(List.of()),
        sellers.map(RateAnswer::groups).orElse(0L),
        seller == null ? grades() : Map.of(),
        seller == null ? Optional.empty() : score(seller.id(), month),
        seller == null ? Optional.empty() : grade(seller.id(), month),
        months.asOf());
  }

  private List<RefundTotals.Total> refunds(
      @Nullable SellerView seller, YearMonth month, ZoneId zone) {
    Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
    Instant to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    return seller == null ? refunds.ofPlatform(from, to) : refunds.of(seller.id(), from, to);
  }

  private RateAnswer top(RateQuery query, Grouping by, int most) {
    RateOrder order = RateOrder.highest(RateOrder.Field.NUMERATOR);
    return rates.answer(query.by(List.of(by)).order(order).page(most, 0));
  }

  private static Map<YearMonth, RateRow> byMonth(RateAnswer answer) {
    Map<YearMonth, RateRow> months = new LinkedHashMap<>();
    for (RateRow row : answer.rows().reversed()) {
      String key = row.keys().get(Grouping.MONTH.key());
      if (key != null) {
        months.put(YearMonth.parse(key), row);
      }
    }
    return months;
  }

  private Optional<RateAnswer> value(RateQuery query) {
    try {
      return Optional.of(rates.answer(query.metric(Metric.VALUE)))
          .filter(answer -> answer.currency() != null);
    } catch (BusinessRuleViolation severalCurrencies) {
      return Optional.empty();
    }
  }

  private Map<SellerId, SellerGrade> grades() {
    return standings.all().stream()
        .collect(Collectors.toMap(SellerGrade::seller, Function.identity()));
  }

  private Optional<RatingRecord> score(SellerId seller, YearMonth month) {
    LocalDate end = month.plusMonths(1).atDay(1);
    return ratings.history(seller, end.plusDays(1), false, 1).stream()
        .filter(rating -> !rating.day().isBefore(month.atDay(1)))
        .findFirst();
  }

  /** The first day of the next month is judged by what had happened until the end of this one. */
  private Optional<SellerGrade> grade(SellerId seller, YearMonth month) {
    LocalDate end = month.plusMonths(1).atDay(1);
    return standings.history(seller, GRADES).stream()
        .filter(grade -> grade.asOf() != null && !grade.asOf().isAfter(end))
        .findFirst();
  }
}
