package dev.homeward.analytics.rates;

import dev.homeward.analytics.replica.MaturityCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Composes the SQL of a rate query from its files. */
final class RateSql {

  private static final String CONVERSION_JOIN =
      "join conversion on conversion.currency_key = l.currency_key and conversion.day = l.day";

  private final RateQuery query;
  private final SliceFilter filter;
  private final LocalDate today;

  RateSql(RateQuery query, SliceFilter filter, LocalDate today) {
    this.query = query;
    this.filter = filter;
    this.today = today;
  }

  BoundSql compose() {
    BoundSql composed = rated().then(ranked());
    boolean converts = converts();
    composed =
        composed
            .with("conversion", converts ? BoundSql.of("conversion.sql").sql().text() : "")
            .with("sale_join", converts ? CONVERSION_JOIN : "")
            .with("return_join", converts ? CONVERSION_JOIN : "");
    if (converts && query.currency() != null) {
      composed = composed.bind("currency", query.currency().getCurrencyCode());
    }
    return composed.bind(filter.values());
  }

  private boolean converts() {
    return query.metric() == Metric.VALUE && query.currency() != null;
  }

  private boolean hasReasons() {
    return query.by().contains(Grouping.REASON) || filter.has(Grouping.REASON);
  }

  private BoundSql rated() {
    if (query.slice().basis() == Basis.EVENT) {
      return twoSided("rates-by-event.sql", g -> "l");
    }
    BoundSql sql;
    if (hasReasons()) {
      sql =
          twoSided("rates-by-cohort-and-reason.sql", g -> g == Grouping.REASON ? "r" : "l")
              .with("attributed_measure", Measure.attributed(query))
              .with("reason_filter", filter.reasons());
    } else {
      sql = oneSided();
    }
    return sql.with("delivered_measure", Measure.delivered(query))
        .with("returned_measure", Measure.everReturned(query))
        .bind("today", today)
        .bind("mature", MaturityCurve.START_UP.days());
  }

  private BoundSql oneSided() {
    String further = numbered(i -> ", " + column(i, "l"), "");
    return BoundSql.of(
            query.metric() == Metric.ORDERS
                ? "rates-by-cohort-of-orders.sql"
                : "rates-by-cohort.sql")
        .with("sale_keys", numbered(i -> ", " + column(i, "l") + " as k" + i, ""))
        .with("sale_groups", groups(query.by(), g -> "l"))
        .with("sale_groups_further", further)
        .with("delivered_keys", numbered(i -> ", d.k" + i, ""))
        .with(
            "delivered_groups",
            query.by().isEmpty() ? "" : "group by " + numbered(i -> "d.k" + i, ", "))
        .with("sale_filter", filter.sales());
  }

  private BoundSql twoSided(String file, Function<Grouping, String> returnAlias) {
    List<Grouping> ofSales = query.by().stream().filter(g -> g != Grouping.REASON).toList();
    boolean byReason = ofSales.size() < query.by().size();
    return BoundSql.of(file)
        .with(
            "sale_keys",
            IntStream.range(0, query.by().size())
                .filter(i -> query.by().get(i) != Grouping.REASON)
                .mapToObj(i -> ", " + column(i, "l") + " as k" + i)
                .collect(Collectors.joining()))
        .with(
            "return_keys",
            numbered(i -> ", " + column(i, returnAlias.apply(query.by().get(i))) + " as k" + i, ""))
        .with("sale_groups", groups(ofSales, g -> "l"))
        .with("return_groups", groups(query.by(), returnAlias))
        .with(
            "joined_keys",
            numbered(
                i ->
                    query.by().get(i) == Grouping.REASON
                        ? "returned.k%1$d as k%1$d, ".formatted(i)
                        : "coalesce(sold.k%1$d, returned.k%1$d) as k%1$d, ".formatted(i),
                ""))
        .with(
            "same_keys",
            IntStream.range(0, query.by().size())
                .filter(i -> query.by().get(i) != Grouping.REASON)
                .mapToObj("and sold.k%1$d = returned.k%1$d "::formatted)
                .collect(Collectors.joining()))
        // Sales have no reason: a group without returns has nothing to say about one.
        .with("side", byReason ? "right" : "full outer")
        .with("sale_measure", Measure.sold(query, filter))
        .with("return_measure", Measure.returned(query))
        .with("sale_filter", filter.sales())
        .with("return_filter", filter.returns());
  }

  private BoundSql ranked() {
    return BoundSql.of("ranked-groups.sql")
        .with(
            "keys",
            numbered(
                i ->
                    "%s as key%d, %s as further%d, %s as label%d, "
                        .formatted(
                            dimension(i).key().formatted("k" + i),
                            i,
                            dimension(i).further(),
                            i,
                            dimension(i).label(),
                            i),
                ""))
        .with("dimensions", numbered(i -> dimension(i).join().formatted("k" + i), " "))
        .with("order", order())
        .with(
            "ties",
            numbered(i -> ", key%1$d nulls first, further%1$d nulls first".formatted(i), ""))
        .bind("least", query.minDenominator())
        .bind("limit", query.limit())
        .bind("offset", query.offset());
  }

  private String order() {
    String direction = query.order().descending() ? " desc" : "";
    return switch (query.order().field()) {
      case RATE ->
          "cast(rated.numerator as double) / nullif(cast(rated.denominator as double), 0)"
              + direction
              + " nulls last";
      case NUMERATOR -> "rated.numerator" + direction;
      case DENOMINATOR -> "rated.denominator" + direction;
      case KEY -> query.by().isEmpty() ? "rated.numerator" : "key0" + direction + " nulls first";
    };
  }

  private Dimension dimension(int i) {
    return Dimension.of(query.by().get(i), query.slice().basis());
  }

  private String column(int i, String alias) {
    return dimension(i).in(alias);
  }

  private String groups(List<Grouping> by, Function<Grouping, String> alias) {
    List<String> columns = new ArrayList<>();
    for (Grouping grouping : by) {
      columns.add(Dimension.of(grouping, query.slice().basis()).in(alias.apply(grouping)));
    }
    return columns.isEmpty() ? "" : "group by " + String.join(", ", columns);
  }

  private String numbered(Function<Integer, String> part, String between) {
    return IntStream.range(0, query.by().size())
        .boxed()
        .map(part)
        .collect(Collectors.joining(between));
  }
}
