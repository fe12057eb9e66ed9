package dev.homeward.refund;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up money that went back to shoppers: when it moved, not when the goods came. */
@Service
@Transactional(readOnly = true)
public class RefundTotals {

  private static final String SUMS =
      """
      select currency, count(*), sum(amount_minor) from refund_execution
      where state = 'SUCCEEDED' and changed_at >= :from and changed_at < :to and %s
      group by currency order by sum(amount_minor) desc
      """;

  private final JdbcClient jdbc;

  RefundTotals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Payments back in one currency. */
  public record Total(Money amount, long payments) {}

  /**
   * Returns a seller's, by currency.
   *
   * @param to exclusive
   */
  public List<Total> of(SellerId seller, Instant from, Instant to) {
    return jdbc.sql(SUMS.formatted("seller_id = :seller"))
        .param("seller", seller.value())
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query((row, _) -> total(row))
        .list();
  }

  /** Returns the whole platform's, by currency. */
  @AcrossSellers
  public List<Total> ofPlatform(Instant from, Instant to) {
    return jdbc.sql(SUMS.formatted("true"))
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query((row, _) -> total(row))
        .list();
  }

  private static Total total(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(1));
    return new Total(new Money(row.getLong(3), currency), row.getLong(2));
  }
}
