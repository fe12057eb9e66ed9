package dev.homeward.order;

import dev.homeward.catalog.Article;
import dev.homeward.catalog.ArticleFacts;
import dev.homeward.catalog.Catalog;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes orders down, one or thousands at a time: the only writer of orders, for the API, imports
 * and demo data alike.
 */
@Service
public class OrderBook {

  private final Catalog catalog;
  private final OrdersOnRecord onRecord;
  private final QuantityLedger ledger;
  private final TermsOfSale termsOfSale;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  OrderBook(
      Catalog catalog,
      OrdersOnRecord onRecord,
      QuantityLedger ledger,
      TermsOfSale termsOfSale,
      JdbcTemplate jdbc,
      Clock clock) {
    this.catalog = catalog;
    this.onRecord = onRecord;
    this.ledger = ledger;
    this.termsOfSale = termsOfSale;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Records orders in one transaction. An order is known by seller, channel and number: one that is
   * new is created, one that differs from the record replaces it and keeps its ids, one that is the
   * same changes nothing. Of several drafts of one order the last counts.
   *
   * <p>Replacing is refused where units already came back that the new order does not contain.
   *
   * @return the outcome of each draft, in their order
   */
  @Transactional
  public List<RecordedOrder> record(SellerId seller, List<OrderDraft> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Map<OrderKey, OrderDraft> distinct = new LinkedHashMap<>();
    drafts.forEach(draft -> distinct.put(OrderKey.of(draft), draft));
    ledger.keepOthersOut(seller);
    Map<OrderKey, StoredOrder> stored = onRecord.find(seller, distinct.keySet());
    Map<OrderKey, RecordedOrder> outcomes = new LinkedHashMap<>();
    List<OrderRows.Priced> toWrite = new ArrayList<>();
    distinct.forEach((key, draft) -> decide(draft, stored.get(key), toWrite, outcomes, key));
    write(seller, toWrite);
    return drafts.stream().map(draft -> known(outcomes, OrderKey.of(draft))).toList();
  }

  private void decide(
      OrderDraft draft,
      @Nullable StoredOrder stored,
      List<OrderRows.Priced> toWrite,
      Map<OrderKey, RecordedOrder> outcomes,
      OrderKey key) {
    String fingerprint = OrderFingerprint.of(draft);
    if (stored != null && stored.fingerprint().equals(fingerprint)) {
      outcomes.put(key, stored.as(RecordedOrder.Change.UNCHANGED));
      return;
    }
    OrderDraft known = stored == null ? draft : DeliveryFacts.with(stored.deliveries(), draft);
    switch (Succession.of(known, stored)) {
      case Succession.Blocked blocked ->
          outcomes.put(
              key, new RecordedOrder.Refused(blocked.order(), blocked.code(), blocked.sku()));
      case Succession.Lines lines -> {
        OrderId id = stored == null ? OrderId.next() : stored.id();
        toWrite.add(new OrderRows.Priced(id, known, fingerprint, lines.lines(), stored != null));
        outcomes.put(
            key,
            new RecordedOrder.Stored(
                id,
                lines.lines().stream().map(Succession.Line::id).toList(),
                stored == null ? RecordedOrder.Change.CREATED : RecordedOrder.Change.REPLACED));
      }
    }
  }

  private void write(SellerId seller, List<OrderRows.Priced> orders) {
    if (orders.isEmpty()) {
      return;
    }
    List<ArticleFacts> articles =
        orders.stream()
            .flatMap(order -> order.draft().lines().stream())
            .map(LineDraft::article)
            .toList();
    Map<String, Article> known = catalog.learn(seller, articles);
    onRecord.clear(
        orders.stream().filter(OrderRows.Priced::replaces).map(OrderRows.Priced::id).toList());
    OrderRows rows = new OrderRows(seller, known, termsOfSale.versions(seller), clock.instant());
    orders.forEach(rows::add);
    rows.write(jdbc);
  }

  private static RecordedOrder known(Map<OrderKey, RecordedOrder> outcomes, OrderKey key) {
    return Objects.requireNonNull(outcomes.get(key));
  }
}
