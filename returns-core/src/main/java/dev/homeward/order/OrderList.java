package dev.homeward.order;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists a seller's orders, the latest first, page by page without counting them. */
@Service
@Transactional(readOnly = true)
public class OrderList {

  private static final String ROWS =
      """
      select o.*, l.* from (
        select c.id as order_id, c.number, c.channel, c.placed_at, c.shopper_name, c.email, c.country,
          c.currency, c.total_minor
        from customer_order c
        where c.seller_id = :seller and {condition}
          and (:after::uuid is null or (c.placed_at, c.id)
            < (select a.placed_at, a.id from customer_order a where a.id = :after))
        order by c.placed_at desc, c.id desc limit :limit
      ) o cross join lateral (
        select min(l.title) filter (where l.position = 0) as title, count(*) as lines, sum(l.quantity) as units,
          sum(q.delivered) as delivered, sum(q.open + q.received + q.settled) as returned
        from order_line l join quantity_ledger q on q.order_line_id = l.id where l.order_id = o.order_id
      ) l order by o.placed_at desc, o.order_id desc
      """;

  private static final String BY_NUMBER_OR_ARTICLE =
      """
      c.id in (
        select n.id from customer_order n where n.seller_id = :seller and n.number = :text
        union
        select l.order_id from variant v join order_line l on l.seller_id = v.seller_id and l.variant_id = v.id
        where v.seller_id = :seller and v.sku = upper(:text))
      """;

  private final JdbcClient jdbc;

  OrderList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns a page, and one row more if there is a next one; in one statement.
   *
   * @param text the number of an order, an e-mail address or an article number, exactly; null for
   *     all
   * @param after last order of the page before; null for the first page
   */
  public List<OrderSummary> page(
      SellerId seller, @Nullable String text, @Nullable OrderId after, int size) {
    String wish = text == null ? "" : text.strip();
    return jdbc.sql(ROWS.replace("{condition}", condition(wish)))
        .param("seller", seller.value())
        .param("text", wish)
        .param("after", after == null ? null : after.value())
        .param("limit", size + 1)
        .query((row, _) -> summary(row))
        .list();
  }

  private static String condition(String wish) {
    if (wish.isEmpty()) {
      return "true";
    }
    return wish.contains("@") ? "c.email = lower(:text)" : BY_NUMBER_OR_ARTICLE;
  }

  /** Says whether a seller has any orders. */
  public boolean any(SellerId seller) {
    return jdbc.sql("select exists (select 1 from customer_order where seller_id = ?)")
        .param(seller.value())
        .query(Boolean.class)
        .single();
  }

  private static OrderSummary summary(ResultSet row) throws SQLException {
    String country = row.getString("country");
    return new OrderSummary(
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getString("number"),
        row.getString("channel"),
        row.getTimestamp("placed_at").toInstant(),
        row.getString("shopper_name"),
        row.getString("email"),
        country == null ? null : new CountryCode(country),
        new Money(row.getLong("total_minor"), Currency.getInstance(row.getString("currency"))),
        row.getString("title"),
        row.getInt("lines"),
        row.getLong("units"),
        row.getLong("delivered"),
        row.getLong("returned"));
  }
}
