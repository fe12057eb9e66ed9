package dev.homeward.analytics.replica;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duckdb.DuckDBConnection;

/**
 * One DuckDB file with a state of the facts: written by one follower, read by many at a time.
 *
 * <p>A file that is {@link #retire retired} closes when its last reader is done.
 */
final class ReplicaFile {

  private final Path path;
  private final DuckDBConnection writer;
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private volatile boolean closed;

  private ReplicaFile(Path path, DuckDBConnection writer) {
    this.path = path;
    this.writer = writer;
  }

  /** Opens the file, or begins an empty one. */
  static ReplicaFile open(Path path, ReplicaProperties properties) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", properties.memory());
    settings.setProperty("threads", String.valueOf(properties.threads()));
    settings.setProperty("temp_directory", path.resolveSibling("spill").toString());
    // Groups over a few small codes are counted in plain arrays instead of hash tables.
    settings.setProperty("perfect_ht_threshold", "20");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    DuckDBConnection writer =
        DriverManager.getConnection("jdbc:duckdb:" + path, settings).unwrap(DuckDBConnection.class);
    try (Statement statement = writer.createStatement()) {
      // Packed ids take ten times as long to read, and every step of following looks for ids.
      statement.execute("set global disabled_compression_methods = 'bitpacking'");
    }
    return new ReplicaFile(path, writer);
  }

  Path path() {
    return path;
  }

  /** The only connection that writes. */
  Connection writer() {
    return writer;
  }

  /** Asks a question on a connection of its own; empty where the file was closed meanwhile. */
  <T> Optional<T> read(Replica.Question<T> question) throws SQLException {
    use.readLock().lock();
    try {
      if (closed) {
        return Optional.empty();
      }
      try (Connection reader = writer.duplicate()) {
        return Optional.of(question.ask(reader));
      }
    } finally {
      use.readLock().unlock();
    }
  }

  /** Every {@code table.column} that the file has. */
  List<String> columns() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = writer.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name || '.' || column_name from information_schema.columns"
                    + " where table_catalog <> 'temp' and table_schema = 'main'")) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    return columns;
  }

  /** Waits for the readers, and closes. */
  void close() {
    use.writeLock().lock();
    try {
      closed = true;
      writer.close();
    } catch (SQLException e) {
      // A damaged file cannot be closed in order; there is nothing left to save in it.
    } finally {
      use.writeLock().unlock();
    }
  }

  boolean isThere() {
    return Files.exists(path);
  }

  /**
   * Closes and deletes. Nothing is written into the file on the way: it may be here because writing
   * failed, and DuckDB has brought the whole process down on tidying such a file up.
   */
  void retire() {
    try (Statement statement = writer.createStatement()) {
      statement.execute("pragma disable_checkpoint_on_shutdown");
    } catch (SQLException e) {
      // Then it is too damaged to be asked for anything.
    }
    close();
    delete(path);
  }

  static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
      Files.deleteIfExists(Path.of(path + ".wal"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
