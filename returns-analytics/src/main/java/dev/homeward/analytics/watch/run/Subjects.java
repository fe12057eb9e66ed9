package dev.homeward.analytics.watch.run;

import dev.homeward.analytics.watch.AlertBook;
import dev.homeward.analytics.watch.CellKind;
import dev.homeward.shared.SellerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the replica's keys of the candidates stand for. */
final class Subjects {

  /** A product or seller. */
  record Named(UUID id, String code, String name, int seller) {}

  private final Map<Integer, Named> products = new HashMap<>();
  private final Map<Integer, Named> sellers = new HashMap<>();
  private final Map<Integer, String> origins = new HashMap<>();
  private final Map<Integer, String> countries = new HashMap<>();
  private final Map<Integer, String> regions = new HashMap<>();

  Subjects(Connection duck) throws SQLException {
    read(
        duck,
        "select key, id, code, label, seller_key from product"
            + " where key in (select a from watched_candidate where kind in ('PRODUCT', 'PRODUCT_REGION'))",
        row -> products.put(row.getInt(1), named(row)));
    read(
        duck,
        "select key, id, country, name, key from seller",
        row -> {
          sellers.put(row.getInt(1), named(row));
          origins.put(row.getInt(1), row.getString(3));
        });
    read(
        duck,
        "select key, code from country where code is not null",
        row -> countries.put(row.getInt(1), row.getString(2)));
    read(
        duck,
        "select key, value from term where kind = 'region'",
        row -> regions.put(row.getInt(1), row.getString(2)));
  }

  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private static void read(Connection duck, String sql, Reader reader) throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        reader.read(row);
      }
    }
  }

  private static Named named(ResultSet row) throws SQLException {
    return new Named(
        UUID.fromString(row.getString(2)), row.getString(3), row.getString(4), row.getInt(5));
  }

  /** What an alert on a cell is about; parts are alerted as their whole. */
  AlertBook.Topic topic(Screening.Topic topic) {
    return new AlertBook.Topic(topic.cell().kind(), subject(topic.cell()), topic.concern());
  }

  private String subject(Cell cell) {
    return switch (cell.kind()) {
      case PRODUCT, PRODUCT_REGION -> product(cell).id().toString();
      case SELLER -> seller(cell.a()).id().toString();
      case LANE -> origins.get(cell.a()) + ">" + countries.getOrDefault(cell.b(), "?");
    };
  }

  /** The name that people know a cell by. */
  String name(Cell cell) {
    return switch (cell.kind()) {
      case PRODUCT, PRODUCT_REGION -> product(cell).name();
      case SELLER -> seller(cell.a()).name();
      case LANE -> subject(cell);
    };
  }

  String code(Cell cell) {
    return cell.kind() == CellKind.PRODUCT || cell.kind() == CellKind.PRODUCT_REGION
        ? product(cell).code()
        : "";
  }

  @Nullable String region(Cell cell) {
    return cell.kind() == CellKind.PRODUCT_REGION ? regions.get(cell.b()) : null;
  }

  SellerId sellerId(int key) {
    return new SellerId(seller(key).id());
  }

  private Named product(Cell cell) {
    return Objects.requireNonNull(products.get(cell.a()));
  }

  private Named seller(int key) {
    return Objects.requireNonNull(sellers.get(key));
  }
}
