package dev.homeward.imports;

import dev.homeward.database.CopyRows;
import dev.homeward.imports.mapping.MappedRow;
import dev.homeward.shared.ImportId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one import, put down in a temporary table so that they can be read back order by
 * order, however many there are. Holds one connection, and with it a lock on the import: two
 * processes never work on the same one, and a dead process leaves neither lock nor table behind.
 *
 * <p>Rows are sent in transactions of bounded size: none is ever open for long with a transaction
 * id, which would hold back everybody who follows the database by them.
 */
final class Staging implements AutoCloseable {

  private static final char BETWEEN = '\u001f';
  private static final int ROWS_PER_TRANSACTION = 20_000;
  private static final int FETCHED_AT_ONCE = 2_000;

  private final Connection connection;
  private final CopyRows rows =
      new CopyRows("staged", "document", "line", "rejected", "returned", "columns");

  private Staging(Connection connection) {
    this.connection = connection;
  }

  /** Empty where another process works on the import. */
  static Optional<Staging> open(DataSource source, ImportId id) throws SQLException {
    Connection connection = source.getConnection();
    try {
      if (lock(connection, id)) {
        connection.setAutoCommit(false);
        Staging staging = new Staging(connection);
        staging.createTable();
        return Optional.of(staging);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    connection.close();
    return Optional.empty();
  }

  private static boolean lock(Connection connection, ImportId id) throws SQLException {
    String sql = "select pg_try_advisory_lock(hashtextextended(?, 0))";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, "import " + id);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  private void createTable() throws SQLException {
    execute(
        """
        create temporary table staged (
            document text collate "C" not null,
            line     bigint not null,
            rejected boolean not null,
            returned boolean not null,
            columns  text not null
        ) on commit preserve rows
        """);
    connection.commit();
  }

  /** Puts down a row that becomes a line. */
  void add(MappedRow row, boolean returned) throws SQLException {
    add(row.document(), row.line(), false, returned, joined(row.values()));
  }

  /** Notes that an order has a row that cannot be understood. */
  void reject(String document, long line) throws SQLException {
    add(document, line, true, false, "");
  }

  private void add(String document, long line, boolean rejected, boolean returned, String columns)
      throws SQLException {
    rows.add(document).add(line).add(rejected).add(returned).add(columns).endRow();
    if (rows.rows() >= ROWS_PER_TRANSACTION) {
      send();
    }
  }

  void send() throws SQLException {
    rows.send(connection);
    connection.commit();
  }

  /** Takes a row with whether it is of a return. */
  interface Leftover {
    void accept(long line, List<String> columns, boolean returned);
  }

  /** Takes out the orders that have a rejected row; hands over their other rows. */
  void dropRejected(Leftover reader) throws SQLException {
    String bad = "select document from staged where rejected";
    try (PreparedStatement query =
        prepared(
            "select line, columns, returned from staged where not rejected and document in ("
                + bad
                + ") order by line")) {
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          reader.accept(row.getLong(1), split(row.getString(2)), row.getBoolean(3));
        }
      }
    }
    execute("delete from staged where document in (" + bad + ")");
    connection.commit();
  }

  /** Takes the rows of one order after another, each with its rows in the order of the file. */
  interface Reader {
    void accept(String document, long line, List<String> columns);
  }

  /** Reads back all orders after the given one. */
  void read(@Nullable String after, Reader reader) throws SQLException {
    String sql =
        "select document, line, columns from staged where document > ? order by document, line";
    try (PreparedStatement query = prepared(sql)) {
      query.setString(1, after == null ? "" : after);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          reader.accept(row.getString(1), row.getLong(2), split(row.getString(3)));
        }
      }
    }
    connection.commit();
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setFetchSize(FETCHED_AT_ONCE);
    return statement;
  }

  private static String joined(List<String> values) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        joined.append(BETWEEN);
      }
      joined.append(values.get(i).replace(BETWEEN, ' '));
    }
    return joined.toString();
  }

  private static List<String> split(String joined) {
    List<String> values = new java.util.ArrayList<>();
    int from = 0;
    for (int to = joined.indexOf(BETWEEN); to >= 0; to = joined.indexOf(BETWEEN, from)) {
      values.add(joined.substring(from, to));
      from = to + 1;
    }
    values.add(joined.substring(from));
    return values;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
      execute("drop table if exists staged");
      connection.commit();
      connection.setAutoCommit(true);
      execute("select pg_advisory_unlock_all()");
    }
  }
}
