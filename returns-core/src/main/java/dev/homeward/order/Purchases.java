package dev.homeward.order;

import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds what customers bought of an article, for returns that do not say which order they are from.
 */
@Service
public class Purchases {

  /** What to look for: a customer's purchases of an article (SKU in upper case). */
  public record Key(String customerRef, String article) {}

  private static final String OF_KEYS =
      """
      select l.id, k.customer_ref, k.article, l.occurred_at, l.source_row, l.unit_price,
             q.delivered - q.open - q.received - q.settled as returnable
      from unnest(?::text[], ?::text[]) as k (customer_ref, article)
      join customer_order o on o.seller_id = ? and o.customer_ref = k.customer_ref
      join order_line l on l.order_id = o.id and upper(trim(l.sku)) = k.article
      join quantity_ledger q on q.order_line_id = l.id
      """;

  private final JdbcClient jdbc;

  Purchases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the order lines of the keys, in no particular order. */
  public List<Purchase> of(SellerId seller, Collection<Key> keys) {
    return jdbc.sql(OF_KEYS)
        .param(keys.stream().map(Key::customerRef).toArray(String[]::new))
        .param(keys.stream().map(Key::article).toArray(String[]::new))
        .param(seller.value())
        .query((row, i) ->
            new Purchase(
                new OrderLineId(row.getObject("id", UUID.class)),
                row.getString("customer_ref"),
                row.getString("article"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getLong("source_row"),
                row.getInt("returnable"),
                row.getBigDecimal("unit_price")))
        .list();
  }
}
