package dev.homeward.analytics.replica;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** One consistent reading of the facts in PostgreSQL: everything it reads is of one snapshot. */
final class FactReading implements AutoCloseable {

  private static final SqlText CHANGED_SALES =
      SqlText.of(FactReading.class, "read/changed-sales.sql");
  private static final SqlText CHANGED_RETURNS =
      SqlText.of(FactReading.class, "read/changed-returns.sql");

  private final Connection postgres;
  private final Watermark watermark;

  private FactReading(Connection postgres, Watermark watermark) {
    this.postgres = postgres;
    this.watermark = watermark;
  }

  static FactReading open(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set transaction isolation level repeatable read, read only");
      }
      return new FactReading(connection, takeWatermark(connection));
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static Watermark takeWatermark(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select id, pg_current_snapshot()::text, clock_timestamp() from installation")) {
      row.next();
      return new Watermark(
          row.getObject(1, UUID.class),
          row.getString(2),
          row.getObject(3, OffsetDateTime.class).toInstant());
    }
  }

  Watermark watermark() {
    return watermark;
  }

  /** The kinds of facts that changed since. */
  Set<Facts> changedSince(Watermark since) throws SQLException {
    String which = since.changesUntil(watermark);
    String question =
        Arrays.stream(Facts.values())
            .flatMap(facts -> facts.tables().stream().map(table -> ifChanged(facts, table, which)))
            .collect(Collectors.joining(" union all "));
    try (Statement statement = postgres.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      Set<Facts> changed = EnumSet.noneOf(Facts.class);
      while (rows.next()) {
        changed.add(Facts.valueOf(rows.getString(1)));
      }
      return changed;
    }
  }

  /** Says whether more orders changed since than a number of them. */
  boolean changesMoreThan(long most, Watermark since) throws SQLException {
    String question =
        "select count(*) from (select 1 from customer_order where %s limit ?) changed"
            .formatted(since.changesUntil(watermark));
    try (PreparedStatement statement = postgres.prepareStatement(question)) {
      statement.setLong(1, most + 1);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1) > most;
      }
    }
  }

  private static String ifChanged(Facts facts, String table, String which) {
    return "select '%s' where exists (select from %s where %s)".formatted(facts, table, which);
  }

  /** About how many lines a full reading brings. */
  long countLines() throws SQLException {
    try (Statement statement = postgres.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select count(*) from order_line) + (select count(*) from return_line)")) {
      row.next();
      return row.getLong(1);
    }
  }

  void readAll(Facts facts, Path folder, ChunkedCopy.Receiver receiver)
      throws SQLException, IOException {
    try (Statement statement = postgres.createStatement()) {
      // Whole documents arrive in the order of their ids by walking two indexes side by side;
      // sorting
      // wide rows by the million would be far slower than the planner believes.
      statement.execute("set local enable_sort = off");
    }
    copy(facts.reading().with("which", "true"), folder, receiver);
  }

  /** Reads what changed; of documents also those that the moved sellers and products belong to. */
  void readChanges(
      Facts facts, Watermark since, Moved moved, Path folder, ChunkedCopy.Receiver receiver)
      throws SQLException, IOException {
    String which =
        switch (facts) {
          case SALES -> documents(CHANGED_SALES, since, moved);
          case RETURNS -> documents(CHANGED_RETURNS, since, moved);
          case SELLERS, PRODUCTS, RATES, ATTRIBUTIONS, VERDICTS -> since.changesUntil(watermark);
        };
    copy(facts.reading().with("which", which), folder, receiver);
  }

  private String documents(SqlText condition, Watermark since, Moved moved) {
    return condition
        .with("changed", since.changesUntil(watermark))
        .with("product_moved", isOneOf("product_id", moved.products()))
        .with("seller_moved", isOneOf("seller_id", moved.sellers()))
        .text();
  }

  private static String isOneOf(String column, List<UUID> ids) {
    return ids.isEmpty()
        ? "false"
        : ids.stream()
            .map(UUID::toString)
            .collect(Collectors.joining(",", column + " = any ('{", "}'::uuid[])"));
  }

  private void copy(SqlText query, Path folder, ChunkedCopy.Receiver receiver)
      throws SQLException, IOException {
    CopyOut rows =
        postgres
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + query.text() + ") to stdout (format csv)");
    try (ChunkedCopy chunks = new ChunkedCopy(folder, receiver)) {
      for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
        chunks.write(row);
      }
      chunks.finish();
    } finally {
      if (rows.isActive()) {
        rows.cancelCopy();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (postgres) {
      postgres.rollback();
      postgres.setAutoCommit(true);
    }
  }
}
