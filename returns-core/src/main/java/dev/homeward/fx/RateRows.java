package dev.homeward.fx;

import dev.homeward.database.CopyRows;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;

/** Rates on their way into the table: gathered beside it, and merged when the file is whole. */
final class RateRows implements RateFile.Receiver {

  private static final int ROWS_AT_ONCE = 5_000;

  private final Connection connection;
  private final CopyRows rows = new CopyRows("incoming_rate", "currency", "day", "per_euro");
  private final Set<LocalDate> days = new HashSet<>();
  private int count;

  private RateRows(Connection connection) {
    this.connection = connection;
  }

  static RateRows begin(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create temp table incoming_rate (currency char(3), day date, per_euro numeric(20, 8))"
              + " on commit drop");
    }
    return new RateRows(connection);
  }

  @Override
  public void rate(Currency currency, LocalDate day, BigDecimal perEuro) {
    rows.add(currency.getCurrencyCode());
    rows.add(day.toString());
    rows.add(perEuro);
    rows.endRow();
    days.add(day);
    count++;
    if (rows.rows() >= ROWS_AT_ONCE) {
      send();
    }
  }

  private void send() {
    try {
      rows.send(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Merges what is new or different. */
  RateImport.Accepted finish() throws SQLException {
    send();
    try (var statement = connection.createStatement()) {
      int corrected =
          statement.executeUpdate(
              """
              update exchange_rate known set per_euro = incoming.per_euro from incoming_rate incoming
              where known.currency = incoming.currency and known.day = incoming.day
                and known.per_euro <> incoming.per_euro
              """);
      int added =
          statement.executeUpdate(
              """
              insert into exchange_rate (currency, day, per_euro)
              select currency, day, per_euro from incoming_rate on conflict do nothing
              """);
      return new RateImport.Accepted(days.size(), count, added, corrected);
    }
  }
}
