package dev.homeward.backtest;

import dev.homeward.order.Destination;
import dev.homeward.policy.LegalPlace;
import dev.homeward.policy.PolicyReplay;
import dev.homeward.policy.PolicyReplay.PastSale;
import dev.homeward.policy.SoldArticle;
import dev.homeward.policy.Wish;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads past returns with all that rules ask about them, in one statement and by a cursor. */
@Repository
class PastReturns {

  private static final int AT_ONCE = 2_000;

  private static final String LINES =
      """
      select c.id, c.number, c.kind, c.requested_at, o.currency, o.country, o.postcode, o.city, o.channel, o.customer_group,
        o.placed_at,
        coalesce(o.email, o.customer_ref, o.id::text) as shopper, rl.reason, a.quantity, p.category, v.flags,
        ol.goods_minor, ol.shipping_minor + ol.duty_minor as outbound_minor, ol.quantity as bought,
        ol.delivered_at, ol.terms_version, last.delivered_at as last_item
      from return_case c
      join return_line rl on rl.case_id = c.id and rl.merchandise
      join return_attribution a on a.return_line_id = rl.id and a.quantity > 0
      join order_line ol on ol.id = a.order_line_id
      join customer_order o on o.id = ol.order_id
      join product p on p.id = ol.product_id
      join variant v on v.id = ol.variant_id
      left join lateral (
        select case when bool_and(x.delivered_at is not null) then max(x.delivered_at) end as delivered_at
        from order_line x where x.order_id = o.id and x.merchandise) last on true
      where c.seller_id = ? and c.requested_at >= ? and c.request_state <> 'DRAFT'
      order by c.requested_at, c.id
      """;

  private final JdbcTemplate jdbc;

  private final PolicyReplay replay;

  PastReturns(DataSource dataSource, PolicyReplay replay) {
    this.replay = replay;
    this.jdbc = new JdbcTemplate(dataSource);
    this.jdbc.setFetchSize(AT_ONCE);
  }

  int count(SellerId seller, Instant since) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from return_case where seller_id = ? and requested_at >= ? and request_state <> 'DRAFT'",
            Integer.class,
            seller.value(),
            Timestamp.from(since));
    return count == null ? 0 : count;
  }

  /** Hands out line by line, those of a return one after another. In a transaction, by a cursor. */
  @Transactional(readOnly = true)
  public void each(SellerId seller, Instant since, Consumer<PastLine> reader) {
    Rows rows = new Rows(replay);
    jdbc.query(
        LINES,
        (ResultSet row) -> reader.accept(rows.line(row)),
        seller.value(),
        Timestamp.from(since));
  }

  /** Remembers what comes again and again. */
  private static final class Rows {

    private final PolicyReplay replay;
    private final Map<String, CountryCode> countries = new HashMap<>();
    private final Map<String, Currency> currencies = new HashMap<>();

    private Rows(PolicyReplay replay) {
      this.replay = replay;
    }

    private PastLine line(ResultSet row) throws SQLException {
      Currency currency =
          currencies.computeIfAbsent(row.getString("currency"), Currency::getInstance);
      String code = row.getString("country");
      CountryCode country = code == null ? null : countries.computeIfAbsent(code, CountryCode::new);
      int quantity = row.getInt("quantity");
      int bought = row.getInt("bought");
      return new PastLine(
          row.getObject("id", UUID.class),
          row.getString("number"),
          ReturnKind.valueOf(row.getString("kind")),
          row.getString("shopper"),
          row.getTimestamp("placed_at").toInstant(),
          row.getObject("terms_version", UUID.class),
          row.getString("reason"),
          sale(row, country, currency),
          share(row.getLong("goods_minor"), quantity, bought, currency),
          share(row.getLong("outbound_minor"), quantity, bought, currency));
    }

    private @Nullable PastSale sale(ResultSet row, @Nullable CountryCode country, Currency currency)
        throws SQLException {
      Destination destination =
          new Destination(
              country, null, row.getString("postcode"), row.getString("city"), List.of());
      LegalPlace place = replay.placeOf(destination);
      ZoneId zone = place.zone();
      LocalDate delivered = day(row.getTimestamp("delivered_at"), zone);
      LocalDate asked = day(row.getTimestamp("requested_at"), zone);
      LocalDate purchased = day(row.getTimestamp("placed_at"), zone);
      if (delivered == null || asked == null || purchased == null) {
        return null;
      }
      SoldArticle article =
          new SoldArticle(
              country,
              row.getString("channel"),
              row.getString("customer_group"),
              purchased,
              row.getString("category"),
              flags(row),
              share(row.getLong("goods_minor"), 1, row.getInt("bought"), currency),
              new Wish(row.getString("reason"), row.getInt("quantity")));
      return new PastSale(
          place, article, asked, delivered, day(row.getTimestamp("last_item"), zone));
    }

    private static Set<String> flags(ResultSet row) throws SQLException {
      String[] flags = (String[]) row.getArray("flags").getArray();
      return flags.length == 0 ? Set.of() : new TreeSet<>(Arrays.asList(flags));
    }

    /**
     * The first units have the minor units that are left over; for a sum of years, either will do.
     */
    private static Money share(long minor, int units, int of, Currency currency) {
      return new Money(Math.floorDiv(Math.multiplyExact(minor, (long) units), (long) of), currency);
    }

    private static @Nullable LocalDate day(@Nullable Timestamp at, ZoneId zone) {
      return at == null ? null : LocalDate.ofInstant(at.toInstant(), zone);
    }
  }
}
