package dev.homeward.returncase;

import dev.homeward.order.Purchases;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The return lines that have to be matched, and what matching says of them. */
@Repository
class MatchRecords {

  private static final String TOUCHED_BY =
      """
      select distinct c.customer_ref, upper(trim(l.sku)) as article
      from return_case c join return_line l on l.case_id = c.id
      where c.seller_id = :seller and c.customer_ref is not null and l.match_state is not null
        and (c.import_id = :source
             or exists (select from customer_order o join order_line p on p.order_id = o.id
                        where o.seller_id = :seller and o.customer_ref = c.customer_ref
                          and o.import_id = :source and p.variant_id = l.variant_id))
      order by 1, 2
      """;

  private static final String UNMATCHED_OF =
      """
      select count(*)
      from return_line l join return_case c on c.id = l.case_id
      where l.seller_id = :seller and c.seller_id = :seller and c.import_id = :source
        and l.merchandise and l.match_state <> 'FULL'
      """;

  private static final String RETURNED =
      """
      select k.customer_ref, k.article, l.id, l.occurred_at, l.source_row, l.quantity, l.unit_price
      from unnest(?::text[], ?::text[]) as k (customer_ref, article)
      join return_case c on c.seller_id = ? and c.customer_ref = k.customer_ref
      join return_line l on l.case_id = c.id and upper(trim(l.sku)) = k.article
      where l.match_state is not null
      """;

  private static final String ATTRIBUTIONS =
      """
      select return_line_id, order_line_id, quantity
      from return_attribution
      where return_line_id = any (?) and seller_id = ? and quantity > 0
      """;

  private static final String STORE_LINES =
      """
      update return_line l
      set match_state = m.state, matched_quantity = m.matched, latest_purchase_at = m.latest,
          dearer_than_bought = m.dearer
      from unnest(?::uuid[], ?::text[], ?::int[], ?::timestamptz[], ?::boolean[])
           as m (id, state, matched, latest, dearer)
      where l.id = m.id and l.seller_id = ?
        and (l.match_state, l.matched_quantity, l.latest_purchase_at, l.dearer_than_bought)
            is distinct from (m.state, m.matched, m.latest, m.dearer)
      """;

  private static final String STORE_ATTRIBUTIONS =
      """
      insert into return_attribution (return_line_id, order_line_id, seller_id, quantity)
      select a.return_line, a.order_line, ?, a.units
      from unnest(?::uuid[], ?::uuid[], ?::int[]) as a (return_line, order_line, units)
      on conflict (return_line_id, order_line_id) do update set quantity = excluded.quantity
      """;

  private record Attribution(UUID returnLine, OrderLineId orderLine, int units) {}

  private final JdbcClient jdbc;

  MatchRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Purchases.Key> touchedBy(SellerId seller, ImportId source) {
    return jdbc.sql(TOUCHED_BY)
        .param("seller", seller.value())
        .param("source", source.value())
        .query((row, i) -> new Purchases.Key(row.getString(1), row.getString(2)))
        .list();
  }

  long unmatchedOf(SellerId seller, ImportId source) {
    return jdbc.sql(UNMATCHED_OF)
        .param("seller", seller.value())
        .param("source", source.value())
        .query(Long.class)
        .single();
  }

  Map<Purchases.Key, List<LatestFirst.Returned>> returned(
      SellerId seller, List<Purchases.Key> keys) {
    Map<Purchases.Key, List<LatestFirst.Returned>> returned = new HashMap<>();
    jdbc.sql(RETURNED)
        .param(keys.stream().map(Purchases.Key::customerRef).toArray(String[]::new))
        .param(keys.stream().map(Purchases.Key::article).toArray(String[]::new))
        .param(seller.value())
        .query(row -> {
          returned
              .computeIfAbsent(
                  new Purchases.Key(row.getString(1), row.getString(2)), key -> new ArrayList<>())
              .add(
                  new LatestFirst.Returned(
                      row.getObject(3, UUID.class),
                      row.getTimestamp(4).toInstant(),
                      row.getLong(5),
                      row.getInt(6),
                      row.getBigDecimal(7)));
        });
    return returned;
  }

  /** Returns, by return line, the units that are attributed to order lines at present. */
  Map<UUID, Map<OrderLineId, Integer>> attributions(
      SellerId seller, Map<Purchases.Key, List<LatestFirst.Returned>> returned) {
    UUID[] lines =
        returned.values().stream()
            .flatMap(Collection::stream)
            .map(LatestFirst.Returned::line)
            .toArray(UUID[]::new);
    Map<UUID, Map<OrderLineId, Integer>> attributions = new HashMap<>();
    jdbc.sql(ATTRIBUTIONS)
        .param(lines)
        .param(seller.value())
        .query(row -> {
          attributions
              .computeIfAbsent(row.getObject(1, UUID.class), line -> new HashMap<>())
              .put(new OrderLineId(row.getObject(2, UUID.class)), row.getInt(3));
        });
    return attributions;
  }

  void store(
      SellerId seller,
      List<LatestFirst.Match> matches,
      Map<UUID, Map<OrderLineId, Integer>> before) {
    jdbc.sql(STORE_LINES)
        .param(matches.stream().map(m -> m.returned().line()).toArray(UUID[]::new))
        .param(matches.stream().map(m -> m.state().name()).toArray(String[]::new))
        .param(matches.stream().map(LatestFirst.Match::matched).toArray(Integer[]::new))
        .param(matches.stream().map(MatchRecords::latest).toArray(Timestamp[]::new))
        .param(matches.stream().map(LatestFirst.Match::dearer).toArray(Boolean[]::new))
        .param(seller.value())
        .update();
    List<Attribution> changed = changed(matches, before);
    if (!changed.isEmpty()) {
      jdbc.sql(STORE_ATTRIBUTIONS)
          .param(seller.value())
          .param(changed.stream().map(Attribution::returnLine).toArray(UUID[]::new))
          .param(changed.stream().map(a -> a.orderLine().value()).toArray(UUID[]::new))
          .param(changed.stream().map(Attribution::units).toArray(Integer[]::new))
          .update();
    }
  }

  private static @Nullable Timestamp latest(LatestFirst.Match match) {
    return match.latestPurchaseAt() == null ? null : Timestamp.from(match.latestPurchaseAt());
  }

  private static List<Attribution> changed(
      List<LatestFirst.Match> matches, Map<UUID, Map<OrderLineId, Integer>> before) {
    List<Attribution> changed = new ArrayList<>();
    for (LatestFirst.Match match : matches) {
      UUID line = match.returned().line();
      Map<OrderLineId, Integer> gone = new HashMap<>(before.getOrDefault(line, Map.of()));
      match
          .units()
          .forEach((from, units) -> {
            Integer old = gone.remove(from);
            if (old == null || !old.equals(units)) {
              changed.add(new Attribution(line, from, units));
            }
          });
      gone.keySet().forEach(from -> changed.add(new Attribution(line, from, 0)));
    }
    return changed;
  }
}
