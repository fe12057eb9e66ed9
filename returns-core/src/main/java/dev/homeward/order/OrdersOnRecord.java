package dev.homeward.order;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders on record that newer versions of them meet. */
@Repository
class OrdersOnRecord {

  private static final String FIND =
      """
      select o.channel, o.number, o.id, encode(o.content_hash, 'hex') as content_hash, l.id as line_id, upper(trim(l.sku)) as sku,
             q.open, q.received, q.settled
      from unnest(?::text[], ?::text[]) as k (channel, number)
      join customer_order o on o.seller_id = ? and o.channel = k.channel and o.number = k.number
      join order_line l on l.order_id = o.id
      join quantity_ledger q on q.order_line_id = l.id
      order by o.id, l.position
      """;

  private final JdbcClient jdbc;
  private final DeliveryFacts deliveries;

  OrdersOnRecord(JdbcClient jdbc, DeliveryFacts deliveries) {
    this.jdbc = jdbc;
    this.deliveries = deliveries;
  }

  Map<OrderKey, StoredOrder> find(SellerId seller, Collection<OrderKey> keys) {
    Map<OrderKey, StoredOrder> found = new HashMap<>();
    jdbc.sql(FIND)
        .param(keys.stream().map(OrderKey::channel).toArray(String[]::new))
        .param(keys.stream().map(OrderKey::number).toArray(String[]::new))
        .param(seller.value())
        .query(row -> {
          found.computeIfAbsent(key(row), key -> order(row)).lines().add(line(row));
        });
    Map<UUID, Map<String, Instant>> facts =
        deliveries.of(seller, found.values().stream().map(StoredOrder::id).toList());
    found
        .values()
        .forEach(
            order -> order.deliveries().putAll(facts.getOrDefault(order.id().value(), Map.of())));
    return found;
  }

  /** Removes what newer versions are about to be written in place of. */
  void clear(List<OrderId> orders) {
    if (orders.isEmpty()) {
      return;
    }
    UUID[] ids = orders.stream().map(OrderId::value).toArray(UUID[]::new);
    jdbc.sql("delete from shipment where order_id = any (?)").param(ids).update();
    jdbc.sql("delete from order_line where order_id = any (?)").param(ids).update();
    jdbc.sql("delete from customer_order where id = any (?)").param(ids).update();
  }

  private static OrderKey key(ResultSet row) {
    try {
      return new OrderKey(row.getString("channel"), row.getString("number"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoredOrder order(ResultSet row) {
    try {
      OrderId id = new OrderId(row.getObject("id", UUID.class));
      return new StoredOrder(id, row.getString("content_hash"), new ArrayList<>(), new HashMap<>());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoredOrder.Line line(ResultSet row) throws SQLException {
    return new StoredOrder.Line(
        new OrderLineId(row.getObject("line_id", UUID.class)),
        row.getString("sku"),
        row.getInt("open"),
        row.getInt("received"),
        row.getInt("settled"));
  }
}
