package dev.homeward.analytics.watch.cost;

import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came back of a seller's goods, in money, from PostgreSQL. */
@Repository
class CostRows {

  private final JdbcClient jdbc;

  CostRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns of a product from a country in a currency; amounts in minor units. */
  record Row(
      UUID product,
      @Nullable String country,
      Currency currency,
      long returns,
      BigDecimal refunds,
      BigDecimal duty,
      BigDecimal delivery) {}

  List<Row> of(SellerId seller, Instant from, Instant to) {
    return jdbc.sql(
            """
            select r.product_id, c.country, c.currency, count(*) as returns, sum(r.refund_minor) as refunds,
                   coalesce(sum(l.duty_minor::numeric * least(r.quantity, l.quantity) / l.quantity), 0) as duty,
                   coalesce(sum(l.shipping_minor::numeric * least(r.quantity, l.quantity) / l.quantity), 0) as delivery
            from return_line r
                 join return_case c on c.id = r.case_id
                 left join order_line l on l.id = r.order_line_id
            where r.seller_id = ? and r.merchandise and r.occurred_at >= ? and r.occurred_at < ?
              and c.request_state not in ('DRAFT', 'DECLINED', 'CANCELLED', 'EXPIRED')
            group by r.product_id, c.country, c.currency
            """)
        .param(seller.value())
        .param(Timestamp.from(from))
        .param(Timestamp.from(to))
        .query((row, _) ->
            new Row(
                row.getObject("product_id", UUID.class),
                row.getString("country"),
                Currency.getInstance(row.getString("currency")),
                row.getLong("returns"),
                row.getBigDecimal("refunds"),
                row.getBigDecimal("duty"),
                row.getBigDecimal("delivery")))
        .list();
  }

  /** Returns how much of each currency a euro buys, by the latest rates. */
  Map<Currency, BigDecimal> perEuro() {
    Map<Currency, BigDecimal> rates = new HashMap<>();
    rates.put(Currency.getInstance("EUR"), BigDecimal.ONE);
    jdbc.sql(
            "select distinct on (currency) currency, per_euro from exchange_rate order by currency, day desc")
        .query(row -> {
          rates.put(Currency.getInstance(row.getString(1)), row.getBigDecimal(2));
        });
    return rates;
  }
}
