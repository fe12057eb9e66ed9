package dev.homeward.order;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deliveries as carriers tell them. They are facts of their own: an order that is recorded anew
 * without them has them all the same.
 */
@Service
public class DeliveryFacts {

  private static final String UNDERWAY =
      """
      select s.tracking_number, s.carrier, s.seller_id, s.order_id, o.country,
             coalesce((select sum(l.quantity) from shipment_line l where l.shipment_id = s.id),
                      (select sum(l.quantity) from order_line l where l.order_id = s.order_id and l.merchandise), 1)::int as units
      from shipment s join customer_order o on o.id = s.order_id
      where upper(regexp_replace(s.tracking_number, '[^[:alnum:]]', '', 'g')) = any (:keys) and s.delivered_at is null
      order by s.id
      """;

  private static final String BOOK =
      """
      with arrived as (
        update shipment s set delivered_at = :at
        where s.seller_id = :seller and s.order_id = :order and s.delivered_at is null
          and upper(regexp_replace(s.tracking_number, '[^[:alnum:]]', '', 'g')) = :key
        returning s.id, s.carrier),
      units as (
        select l.id as line, coalesce(sl.quantity, l.quantity) as units, a.carrier
        from arrived a
        join order_line l on l.order_id = :order and l.seller_id = :seller
        left join shipment_line sl on sl.shipment_id = a.id and sl.order_line_id = l.id
        where sl.order_line_id is not null or not exists (select 1 from shipment_line x where x.shipment_id = a.id)),
      lines as (
        update order_line l set delivered_at = greatest(l.delivered_at, :at), delivery_assumed = false,
                                carrier = coalesce(u.carrier, l.carrier)
        from units u where l.id = u.line
        returning l.id)
      update quantity_ledger q set delivered = least(q.ordered, q.delivered + u.units)
      from units u join lines on lines.id = u.line where q.order_line_id = u.line
      """;

  private final JdbcClient jdbc;

  DeliveryFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A shipment that nobody said was delivered. */
  public record Underway(
      SellerId seller,
      OrderId order,
      @Nullable String carrier,
      String trackingNumber,
      @Nullable CountryCode to,
      int units) {}

  /**
   * Finds the shipments with certain numbers, whosever they are.
   *
   * @param keys letters and digits of the numbers in upper case
   */
  @AcrossSellers
  public List<Underway> underway(Collection<String> keys) {
    return jdbc.sql(UNDERWAY)
        .param("keys", keys.toArray(String[]::new))
        .query((row, _) -> {
          String country = row.getString("country");
          return new Underway(
              new SellerId(row.getObject("seller_id", UUID.class)),
              new OrderId(row.getObject("order_id", UUID.class)),
              row.getString("carrier"),
              row.getString("tracking_number"),
              country == null ? null : new CountryCode(country),
              row.getInt("units"));
        })
        .list();
  }

  /** Books that a shipment arrived. The same again changes nothing. */
  @Transactional
  public void delivered(SellerId seller, OrderId order, String trackingNumber, Instant at) {
    String key = key(trackingNumber);
    jdbc.sql(
            """
            insert into delivery_fact (order_id, tracking_key, seller_id, delivered_at) values (:order, :key, :seller, :at)
            on conflict (order_id, tracking_key) do nothing
            """)
        .param("order", order.value())
        .param("key", key)
        .param("seller", seller.value())
        .param("at", Timestamp.from(at))
        .update();
    jdbc.sql(BOOK)
        .param("order", order.value())
        .param("key", key)
        .param("seller", seller.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Returns the order as it is known to be: with the deliveries that its source does not tell. */
  static OrderDraft with(Map<String, Instant> facts, OrderDraft order) {
    return facts.isEmpty()
        ? order
        : order.shippedAs(
            order.shipments().stream().map(shipment -> with(facts, shipment)).toList());
  }

  private static ShipmentDraft with(Map<String, Instant> facts, ShipmentDraft shipment) {
    String number = shipment.trackingNumber();
    Instant fact = number == null ? null : facts.get(key(number));
    boolean told = shipment.deliveredAt() != null && !shipment.assumed();
    return fact == null || told
        ? shipment
        : new ShipmentDraft(
            shipment.carrier(), number, shipment.shippedAt(), fact, false, shipment.lines());
  }

  static String key(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Returns what carriers told of orders on record. */
  @Transactional(readOnly = true)
  Map<UUID, Map<String, Instant>> of(SellerId seller, Collection<OrderId> orders) {
    if (orders.isEmpty()) {
      return Map.of();
    }
    record Fact(UUID order, String key, Instant at) {}
    return jdbc
        .sql("select * from delivery_fact where order_id = any (:orders) and seller_id = :seller")
        .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new))
        .param("seller", seller.value())
        .query((row, _) ->
            new Fact(
                row.getObject("order_id", UUID.class),
                row.getString("tracking_key"),
                row.getTimestamp("delivered_at").toInstant()))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Fact::order, Collectors.toMap(Fact::key, Fact::at)));
  }
}
