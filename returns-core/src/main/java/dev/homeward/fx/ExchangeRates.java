package dev.homeward.fx;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The euro reference rates: takes them in, and converts by them. */
@Service
public class ExchangeRates {

  private static final Currency EURO = Currency.getInstance("EUR");

  private final JdbcClient jdbc;
  private final JdbcTemplate connections;
  private final TransactionTemplate transaction;

  ExchangeRates(JdbcClient jdbc, JdbcTemplate connections, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.connections = connections;
    this.transaction = transaction;
  }

  /**
   * Takes in a file of reference rates, csv or zip: all of it or, where any line is wrong, nothing.
   * The same file again changes nothing.
   */
  public RateImport importFile(InputStream file) {
    try {
      return transaction.execute(status ->
          connections.execute(
              (ConnectionCallback<RateImport>) connection -> takeIn(file, connection)));
    } catch (UnreadableRates e) {
      return e.refusal();
    }
  }

  private static RateImport takeIn(InputStream file, Connection connection) throws SQLException {
    RateRows rows = RateRows.begin(connection);
    try {
      RateFile.read(file, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.finish();
  }

  /**
   * How much of one currency a unit of another was worth on a day: by the last rates not after it,
   * across the euro.
   *
   * @throws BusinessRuleViolation {@code exchange-rate.missing}, which the transaction of a caller
   *     that can do without survives, where a currency has no rate by then
   */
  @Transactional(readOnly = true, noRollbackFor = BusinessRuleViolation.class)
  public BigDecimal rate(Currency from, Currency to, LocalDate day) {
    return from.equals(to)
        ? BigDecimal.ONE
        : perEuro(to, day).divide(perEuro(from, day), MathContext.DECIMAL64);
  }

  /** Returns the same rate; empty where a currency has none by then. */
  @Transactional(readOnly = true)
  public Optional<BigDecimal> find(Currency from, Currency to, LocalDate day) {
    if (from.equals(to)) {
      return Optional.of(BigDecimal.ONE);
    }
    return found(from, day)
        .flatMap(one -> found(to, day).map(other -> other.divide(one, MathContext.DECIMAL64)));
  }

  /**
   * Converts an amount, rounded half up to the other currency's minor unit.
   *
   * @throws BusinessRuleViolation {@code exchange-rate.missing}
   */
  @Transactional(readOnly = true, noRollbackFor = BusinessRuleViolation.class)
  public Money convert(Money amount, Currency to, LocalDate day) {
    if (amount.currency().equals(to)) {
      return amount;
    }
    BigDecimal converted =
        amount
            .amount()
            .multiply(perEuro(to, day))
            .divide(perEuro(amount.currency(), day), MathContext.DECIMAL128);
    return Money.rounded(converted, to);
  }

  /** Which days a currency has rates for. */
  public record Coverage(Currency currency, LocalDate first, LocalDate last, long days) {}

  /** Returns the currencies that have rates, by code. */
  @Transactional(readOnly = true)
  public List<Coverage> coverage() {
    return jdbc.sql(
            """
            select currency, min(day), max(day), count(*) from exchange_rate
            group by currency order by currency
            """)
        .query((row, i) ->
            new Coverage(
                Currency.getInstance(row.getString(1)),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getLong(4)))
        .list();
  }

  private BigDecimal perEuro(Currency currency, LocalDate day) {
    return found(currency, day)
        .orElseThrow(() ->
            new BusinessRuleViolation("exchange-rate.missing", currency.getCurrencyCode(), day));
  }

  private Optional<BigDecimal> found(Currency currency, LocalDate day) {
    if (currency.equals(EURO)) {
      return Optional.of(BigDecimal.ONE);
    }
    return jdbc.sql(
            """
            select per_euro from exchange_rate where currency = :currency and day <= :day
            order by day desc limit 1
            """)
        .param("currency", currency.getCurrencyCode())
        .param("day", day)
        .query(BigDecimal.class)
        .optional();
  }
}
