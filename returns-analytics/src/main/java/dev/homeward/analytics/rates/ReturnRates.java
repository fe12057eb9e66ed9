package dev.homeward.analytics.rates;

import dev.homeward.analytics.replica.Replica;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers return rates for any slice and grouping, from the columnar replica. */
@Service
public class ReturnRates {

  private final Replica replica;
  private final Clock clock;

  ReturnRates(Replica replica, Clock clock) {
    this.replica = replica;
    this.clock = clock;
  }

  /**
   * Answers rates by group.
   *
   * @throws dev.homeward.shared.BusinessRuleViolation {@code rates.mixed-currencies}, {@code
   *     rates.missing-exchange-rate}, {@code rates.unknown-key}
   * @throws dev.homeward.analytics.replica.ReplicaUnavailable while the replica is first built
   */
  public RateAnswer answer(RateQuery query) {
    return replica.ask(duck -> answer(query, duck));
  }

  private record Counted(RateRow row, long groups) {}

  private RateAnswer answer(RateQuery query, Connection duck) throws SQLException {
    Instant asOf = replica.asOf();
    SliceFilter filter = SliceFilter.of(query.slice(), duck);
    Currency currency =
        query.metric() == Metric.VALUE
            ? new MoneyInScope(filter, duck).currency(query.currency())
            : null;
    List<Counted> groups = ask(query, filter, currency, duck);
    List<RateRow> rows = groups.stream().map(Counted::row).toList();
    RateRow total =
        query.by().isEmpty() && rows.size() == 1
            ? rows.getFirst()
            : total(query, filter, currency, duck);
    return new RateAnswer(
        rows, total, groups.isEmpty() ? 0 : groups.getFirst().groups(), currency, asOf);
  }

  private RateRow total(
      RateQuery query, SliceFilter filter, @Nullable Currency currency, Connection duck)
      throws SQLException {
    RateQuery whole = query.by(List.of()).page(1, 0).minDenominator(0);
    return ask(whole, filter, currency, duck).stream()
        .map(Counted::row)
        .findFirst()
        .orElseGet(new RateRows(whole, currency)::empty);
  }

  private List<Counted> ask(
      RateQuery query, SliceFilter filter, @Nullable Currency currency, Connection duck)
      throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    RateRows rows = new RateRows(query, currency);
    return new RateSql(query, filter, today)
        .compose()
        .list(duck, row -> new Counted(rows.read(row), row.getLong("groups")));
  }

  /** Answers a series over time without gaps, oldest first: of the whole slice, ungrouped. */
  public RateAnswer trend(RateQuery query, TrendInterval interval) {
    RateQuery series =
        query
            .by(List.of(interval.grouping()))
            .order(RateOrder.BY_KEY)
            .page(RateQuery.MAX_LIMIT, 0)
            .minDenominator(0);
    RateAnswer answer = answer(series);
    RateRows rows = new RateRows(series, answer.currency());
    List<RateRow> filled = new TrendGaps(interval, rows).fill(answer.rows());
    return new RateAnswer(filled, answer.total(), filled.size(), answer.currency(), answer.asOf());
  }
}
