package dev.homeward.order;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ProductId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.SqlTime;
import dev.homeward.shared.VariantId;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.stereotype.Repository;

/** Puts orders together from their tables, in one round trip however many orders. */
@Repository
class OrderReader {

  private static final String ORDERS = "select o.* from customer_order o where o.id = any (?)";

  private static final String LINES =
      """
      select l.*, o.currency, p.category, v.hs_code, v.origin_country, v.weight_grams, v.flags,
             q.delivered, q.open + q.received + q.settled as returned
      from order_line l
      join customer_order o on o.id = l.order_id
      join quantity_ledger q on q.order_line_id = l.id
      join product p on p.id = l.product_id
      join variant v on v.id = l.variant_id
      where l.order_id = any (?) order by l.order_id, l.position
      """;

  private static final String PAYMENTS =
      """
      select p.*, o.currency from payment p join customer_order o on o.id = p.order_id
      where p.order_id = any (?) order by p.order_id, p.position
      """;

  private static final String SHIPMENTS =
      """
      select s.*, l.order_line_id, l.quantity
      from shipment s left join shipment_line l on l.shipment_id = s.id
      where s.order_id = any (?) order by s.order_id, s.position
      """;

  private static final int PARTS = 4;

  private static final String OF_MANY = String.join(";", LINES, PAYMENTS, SHIPMENTS, ORDERS);

  /**
   * PostgreSQL keeps the plan of a comparison with one value, and makes one for each array anew.
   */
  private static final String OF_ONE = OF_MANY.replace("= any (?)", "= ?");

  private final JdbcTemplate jdbc;

  OrderReader(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the orders in the order of their ids given; unknown ones are left out. */
  List<OrderView> read(List<UUID> ids) {
    return ids.isEmpty() ? List.of() : jdbc.execute(question(ids), rows -> read(rows, ids));
  }

  /** Asks for all parts at once: each question by itself would wait for its answer. */
  private static PreparedStatementCreator question(List<UUID> ids) {
    boolean one = ids.size() == 1;
    return connection -> {
      PreparedStatement statement = connection.prepareStatement(one ? OF_ONE : OF_MANY);
      Object value = one ? ids.getFirst() : connection.createArrayOf("uuid", ids.toArray());
      for (int part = 1; part <= PARTS; part++) {
        statement.setObject(part, value);
      }
      return statement;
    };
  }

  private static List<OrderView> read(PreparedStatement statement, List<UUID> ids)
      throws SQLException {
    statement.execute();
    Map<UUID, List<OrderView.Line>> lines = parts(statement.getResultSet(), OrderReader::line);
    Map<UUID, List<PaymentDraft>> payments = parts(next(statement), OrderReader::payment);
    Map<UUID, List<OrderView.Shipment>> shipments = shipments(next(statement));
    Map<UUID, OrderView> orders = new HashMap<>();
    for (ResultSet row = next(statement); row.next(); ) {
      UUID id = row.getObject("id", UUID.class);
      orders.put(
          id,
          order(
              row,
              lines.getOrDefault(id, List.of()),
              payments.getOrDefault(id, List.of()),
              shipments.getOrDefault(id, List.of())));
    }
    return ids.stream().map(orders::get).filter(Objects::nonNull).toList();
  }

  private static ResultSet next(PreparedStatement statement) throws SQLException {
    statement.getMoreResults();
    return statement.getResultSet();
  }

  private interface Part<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> Map<UUID, List<T>> parts(ResultSet row, Part<T> part) throws SQLException {
    Map<UUID, List<T>> parts = new HashMap<>();
    while (row.next()) {
      add(parts, row, part.of(row));
    }
    return parts;
  }

  private static <T> void add(Map<UUID, List<T>> parts, ResultSet row, T part) throws SQLException {
    parts.computeIfAbsent(row.getObject("order_id", UUID.class), id -> new ArrayList<>()).add(part);
  }

  private static OrderView order(
      ResultSet row,
      List<OrderView.Line> lines,
      List<PaymentDraft> payments,
      List<OrderView.Shipment> shipments)
      throws SQLException {
    return new OrderView(
        new OrderId(row.getObject("id", UUID.class)),
        new SellerId(row.getObject("seller_id", UUID.class)),
        row.getString("channel"),
        row.getString("number"),
        row.getTimestamp("placed_at").toInstant(),
        Currency.getInstance(row.getString("currency")),
        new Shopper(
            row.getString("customer_ref"),
            row.getString("email"),
            row.getString("shopper_name"),
            row.getString("locale")),
        row.getString("customer_group"),
        new Destination(
            country(row, "country"),
            row.getString("country_text"),
            row.getString("postcode"),
            row.getString("city"),
            texts(row, "address_lines")),
        money(row, "discount_minor"),
        money(row, "shipping_minor"),
        money(row, "duty_minor"),
        money(row, "total_minor"),
        lines,
        payments,
        shipments,
        fulfilment(row));
  }

  private static Fulfilment fulfilment(ResultSet row) throws SQLException {
    String by = row.getString("cancelled_by");
    return new Fulfilment(
        SqlTime.instant(row, "dispatch_by"),
        SqlTime.instant(row, "cancelled_at"),
        by == null ? null : Fulfilment.Canceller.valueOf(by));
  }

  private static OrderView.Line line(ResultSet row) throws SQLException {
    UnitValue total =
        new UnitValue(
            money(row, "list_minor"),
            money(row, "discount_minor"),
            money(row, "tax_minor"),
            money(row, "goods_minor"),
            money(row, "shipping_minor"),
            money(row, "duty_minor"));
    return new OrderView.Line(
        new OrderLineId(row.getObject("id", UUID.class)),
        new VariantId(row.getObject("variant_id", UUID.class)),
        new ProductId(row.getObject("product_id", UUID.class)),
        row.getString("sku"),
        row.getString("title"),
        row.getString("category"),
        row.getString("hs_code"),
        country(row, "origin_country"),
        row.getObject("weight_grams", Integer.class),
        texts(row, "flags"),
        row.getBigDecimal("unit_price"),
        row.getBigDecimal("tax_rate"),
        row.getBoolean("merchandise"),
        row.getBoolean("delivery_assumed"),
        row.getObject("terms_version", UUID.class),
        new LineValue(total, row.getInt("quantity"), row.getBoolean("tax_included")),
        row.getInt("delivered"),
        row.getInt("returned"));
  }

  private static PaymentDraft payment(ResultSet row) throws SQLException {
    return new PaymentDraft(
        row.getString("method"),
        money(row, "amount_minor"),
        row.getTimestamp("captured_at").toInstant(),
        row.getString("reference"));
  }

  private static Map<UUID, List<OrderView.Shipment>> shipments(ResultSet row) throws SQLException {
    Map<UUID, List<OrderView.Shipment>> shipments = new HashMap<>();
    Map<UUID, List<OrderView.ShippedLine>> contents = new HashMap<>();
    while (row.next()) {
      UUID id = row.getObject("id", UUID.class);
      List<OrderView.ShippedLine> lines = contents.get(id);
      if (lines == null) {
        lines = new ArrayList<>();
        contents.put(id, lines);
        add(shipments, row, shipment(row, lines));
      }
      UUID line = row.getObject("order_line_id", UUID.class);
      if (line != null) {
        lines.add(new OrderView.ShippedLine(new OrderLineId(line), row.getInt("quantity")));
      }
    }
    return shipments;
  }

  private static OrderView.Shipment shipment(ResultSet row, List<OrderView.ShippedLine> lines)
      throws SQLException {
    return new OrderView.Shipment(
        row.getString("carrier"),
        row.getString("tracking_number"),
        SqlTime.instant(row, "shipped_at"),
        SqlTime.instant(row, "delivered_at"),
        lines);
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
  }

  private static @Nullable CountryCode country(ResultSet row, String column) throws SQLException {
    String code = row.getString(column);
    return code == null ? null : new CountryCode(code);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
