package dev.homeward.web.api;

import dev.homeward.refund.RefundQuote;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is owed now, before anything is granted.
 *
 * @param payable what can be paid back: less than the total where less was captured
 */
record QuoteJson(
    MoneyJson total,
    MoneyJson payable,
    GrantJson.BreakdownJson breakdown,
    List<LineJson> lines,
    List<LegJson> payments) {

  /** Units of one line that are owed for. */
  record LineJson(
      UUID line, String title, int quantity, MoneyJson total, GrantJson.BreakdownJson breakdown) {}

  /** A payment, and how much of it goes back. */
  record LegJson(String method, @Nullable String reference, MoneyJson amount) {}

  static QuoteJson of(RefundQuote quote) {
    return new QuoteJson(
        MoneyJson.of(quote.whole().total()),
        MoneyJson.of(quote.payable()),
        GrantJson.BreakdownJson.of(quote.whole()),
        quote.lines().stream()
            .map(line ->
                new LineJson(
                    line.line().value(),
                    line.title(),
                    line.quantity(),
                    MoneyJson.of(line.breakdown().total()),
                    GrantJson.BreakdownJson.of(line.breakdown())))
            .toList(),
        quote.legs().stream()
            .map(leg -> new LegJson(leg.method(), leg.reference(), MoneyJson.of(leg.amount())))
            .toList());
  }
}
