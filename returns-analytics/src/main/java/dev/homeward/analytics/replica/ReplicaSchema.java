package dev.homeward.analytics.replica;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Currency;
import java.util.List;

/** Begins a replica file: its tables, and what does not come from PostgreSQL. */
final class ReplicaSchema {

  private ReplicaSchema() {}

  static void createIn(Connection duck) throws SQLException {
    try (Statement statement = duck.createStatement()) {
      for (String part : SqlText.of(ReplicaSchema.class, "schema.sql").statements()) {
        statement.execute(part);
      }
      insertCurrencies(duck);
      insertRegions(duck);
      insertMaturity(duck);
      statement.execute(
          "insert into term select 'region', row_number() over (order by region), region"
              + " from (select distinct region from country_region)");
    }
  }

  private static void insertCurrencies(Connection duck) throws SQLException {
    try (PreparedStatement insert =
        duck.prepareStatement("insert into currency values (?, cast(? as decimal(7, 6)))")) {
      for (Currency currency : Currency.getAvailableCurrencies()) {
        insert.setString(1, currency.getCurrencyCode());
        insert.setString(2, "1e-" + Math.max(currency.getDefaultFractionDigits(), 0));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertRegions(Connection duck) throws SQLException {
    try (PreparedStatement insert =
        duck.prepareStatement("insert into country_region values (?, ?)")) {
      for (String line : countryRegions()) {
        insert.setString(1, line.substring(0, 2));
        insert.setString(2, line.substring(3));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Countries with their sub-region of the UN's M49. */
  private static List<String> countryRegions() {
    try (InputStream in = ReplicaSchema.class.getResourceAsStream("country-regions.csv")) {
      if (in == null) {
        throw new IllegalStateException("no country-regions.csv");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void insertMaturity(Connection duck) throws SQLException {
    MaturityCurve curve = MaturityCurve.START_UP;
    try (PreparedStatement insert = duck.prepareStatement("insert into maturity values (?, ?)")) {
      for (int age = 0; age <= curve.days(); age++) {
        insert.setInt(1, age);
        insert.setDouble(2, curve.at(age));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
