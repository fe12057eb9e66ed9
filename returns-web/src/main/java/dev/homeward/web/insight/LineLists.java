package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.LineOrder;
import dev.homeward.analytics.rates.LinePage;
import dev.homeward.analytics.rates.LineQuery;
import dev.homeward.analytics.rates.Match;
import dev.homeward.analytics.rates.ReturnLineRow;
import dev.homeward.analytics.rates.ReturnLines;
import dev.homeward.analytics.rates.SaleLineRow;
import dev.homeward.analytics.rates.SaleLines;
import dev.homeward.analytics.rates.Slice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the sale lines or return lines behind a figure. */
@Component
class LineLists {

  private static final int SIZE = 50;
  private static final int LAST_PAGE = 100_000;

  private final ReturnLines returns;
  private final SaleLines sales;
  private final Words words;

  LineLists(ReturnLines returns, SaleLines sales, Words words) {
    this.returns = returns;
    this.sales = sales;
    this.words = words;
  }

  static boolean ofSales(Question question) {
    return "sales".equals(question.state().first("kind"));
  }

  /** Asks for what the address asks for; what it cannot mean is left out. */
  static LineQuery query(Question question) {
    String match = question.state().first("match");
    String sort = question.state().first("sort");
    List<Match> matches =
        "unmatched".equals(match)
            ? KeyFigures.UNMATCHED
            : Arrays.stream(Match.values())
                .filter(m -> match != null && handle(m).equals(match))
                .toList();
    LineOrder.Field field =
        "value".equals(sort)
            ? LineOrder.Field.VALUE
            : "units".equals(sort) ? LineOrder.Field.UNITS : LineOrder.Field.DATE;
    return LineQuery.of(question.slice())
        .matches(matches)
        .order(new LineOrder(field, true))
        .page(SIZE, page(question) * SIZE);
  }

  static int page(Question question) {
    String page = question.state().first("page");
    return page != null && page.matches("\\d{1,6}")
        ? Math.min(Integer.parseInt(page), LAST_PAGE)
        : 0;
  }

  static String handle(Match match) {
    return match.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  LineList of(Question question) {
    LineQuery query = query(question);
    return ofSales(question)
        ? list(question, "sales", query, sales.page(query), row -> line(question, row))
        : list(question, "returns", query, returns.page(query), row -> line(question, row));
  }

  private <T> LineList list(
      Question question,
      String kind,
      LineQuery query,
      LinePage<T> page,
      Function<T, LineList.Line> line) {
    String path =
        question.state().with("page").with("kind", kind).at(question.portal().path("lines"));
    return new LineList(
        kind,
        page.lines().stream().map(line).toList(),
        page.total(),
        words.count(page.total()),
        words.count(page.units()),
        page(question),
        SIZE,
        path + "&",
        query.order().field().name().toLowerCase(Locale.ROOT));
  }

  private LineList.Line line(Question question, ReturnLineRow row) {
    return new LineList.Line(
        day(question, row.occurredAt()),
        row.number(),
        row.channel(),
        row.sku(),
        row.title(),
        row.category(),
        row.reason() == null ? null : words.name(Grouping.REASON, row.reason()),
        country(row.country(), row.countryText()),
        row.customer(),
        words.count(row.quantity()),
        words.money(row.value()),
        row.match() == null ? "named" : handle(row.match()),
        row.unmatched() == 0 ? null : words.count(row.unmatched()),
        row.daysSincePurchase() == null
            ? null
            : words.of("analytics.lines.since", row.daysSincePurchase()),
        null);
  }

  private LineList.Line line(Question question, SaleLineRow row) {
    return new LineList.Line(
        day(question, row.occurredAt()),
        row.number(),
        row.channel(),
        row.sku(),
        row.title(),
        row.category(),
        null,
        country(row.country(), row.countryText()),
        row.customer(),
        words.count(row.quantity()),
        words.money(row.value()),
        null,
        null,
        null,
        words.count(row.returned()));
  }

  private String day(Question question, Instant occurredAt) {
    return words.day(occurredAt, question.portal().zone());
  }

  private String country(@Nullable String code, @Nullable String text) {
    return code == null && text != null
        ? text
        : words.name(Grouping.COUNTRY, code == null ? Slice.NONE : code);
  }

  /** Counts return lines of one match state. */
  LinePage<ReturnLineRow> count(Question question, Match match) {
    return returns.page(LineQuery.of(question.slice()).matches(List.of(match)).page(1, 0));
  }
}
