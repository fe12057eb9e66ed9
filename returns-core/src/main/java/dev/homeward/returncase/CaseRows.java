package dev.homeward.returncase;

import dev.homeward.catalog.Article;
import dev.homeward.catalog.ArticleFacts;
import dev.homeward.database.CopyRows;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that a batch of past returns becomes. */
final class CaseRows {

  private final CopyRows cases =
      new CopyRows(
          "return_case",
          "id, version, seller_id, order_id, channel, number, origin, kind, request_state",
          "dispute_state, currency, customer_ref, country, country_text, requested_at, closed_at",
          "recorded_at, content_hash, import_id");
  private final CopyRows history =
      new CopyRows("return_case_history", "id, case_id, seller_id, to_state, actor, at");
  private final CopyRows lines =
      new CopyRows(
          "return_line",
          "id, seller_id, case_id, position, order_line_id, variant_id, product_id, sku, title",
          "merchandise, quantity, reason, resolution, unit_price, refund_minor, match_state",
          "matched_quantity, occurred_at, source_row");
  private final CopyRows attributions =
      new CopyRows("return_attribution", "return_line_id, order_line_id, seller_id, quantity");

  private final UUID seller;
  private final Map<String, Article> articles;
  private final Instant recordedAt;

  CaseRows(SellerId seller, Map<String, Article> articles, Instant recordedAt) {
    this.seller = seller.value();
    this.articles = articles;
    this.recordedAt = recordedAt;
  }

  void add(ReturnCaseId id, PastReturn past) {
    OrderId order = past.order();
    cases.add(id.value()).add(0).add(seller).add(order == null ? null : order.value());
    cases.add(past.channel()).add(past.number()).add(ReturnOrigin.IMPORTED.name());
    cases.add(past.kind().name()).add(RequestState.CLOSED.name());
    cases.add(DisputeState.NONE.name()).add(past.currency().getCurrencyCode());
    cases.add(past.customerRef());
    cases.add(past.country() == null ? null : past.country().value()).add(past.countryText());
    ImportId source = past.source();
    cases.add(past.requestedAt()).add(past.closedAt()).add(recordedAt);
    cases.addBytes(CasesOnRecord.fingerprint(past)).add(source == null ? null : source.value());
    cases.endRow();
    history.add(TimeOrderedId.next()).add(id.value()).add(seller);
    history.add(RequestState.CLOSED.name()).add("import").add(recordedAt).endRow();
    for (int i = 0; i < past.lines().size(); i++) {
      addLine(id, past, i);
    }
  }

  private void addLine(ReturnCaseId id, PastReturn past, int i) {
    PastReturnLine line = past.lines().get(i);
    Article article = Objects.requireNonNull(articles.get(ArticleFacts.keyOf(line.sku())));
    OrderLineId from = line.orderLine();
    MatchState unmatched = from == null ? beforeMatching(past.customerRef()) : null;
    UUID lineId = ReturnLineId.next().value();
    lines.add(lineId).add(seller).add(id.value()).add(i).add(from == null ? null : from.value());
    lines.add(article.variant().value()).add(article.product().value());
    lines.add(line.sku()).add(line.title()).add(line.merchandise()).add(line.quantity());
    lines.add(line.reason()).add(line.resolution().name()).add(line.unitPrice());
    lines.add(line.refund().minor()).add(unmatched == null ? null : unmatched.name());
    lines.add(from == null ? 0 : line.quantity()).add(past.requestedAt()).add(line.sourceRow());
    lines.endRow();
    if (from != null) {
      attributions.add(lineId).add(from.value()).add(seller).add(line.quantity()).endRow();
    }
  }

  private static MatchState beforeMatching(@Nullable String customerRef) {
    return customerRef == null ? MatchState.NO_CUSTOMER : MatchState.NO_PRIOR_PURCHASE;
  }

  void write(JdbcTemplate jdbc) {
    ConnectionCallback<Boolean> sending =
        connection -> {
          for (CopyRows rows : List.of(cases, history, lines, attributions)) {
            rows.send(connection);
          }
          return true;
        };
    jdbc.execute(sending);
  }
}
