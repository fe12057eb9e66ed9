package dev.homeward.analytics.replica;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Loads facts into the tables of a replica file. Transactions are the caller's; a failure means
 * that the file is {@link ReplicaDamaged damaged}.
 */
final class FactLoader {

  private final Connection duck;

  FactLoader(Connection duck) {
    this.duck = duck;
  }

  /** Forgets what earlier loads touched. */
  void begin() {
    run("load/begin.sql");
  }

  /** Loads a file; {@code fresh} where the replica cannot have any of its documents yet. */
  void load(Facts facts, Path file, boolean fresh) {
    run(facts.loading().with("file", file.toString().replace("'", "''")));
    if (facts.areDocuments()) {
      run("load/places-and-customers.sql");
      if (!fresh) {
        run("load/remove-" + facts.file());
      }
      run("load/insert-" + facts.file());
    }
  }

  /** The sellers and products just loaded whose documents have to be read again. */
  Moved moved() {
    return new Moved(ids("moved_seller"), ids("moved_product"));
  }

  private List<UUID> ids(String table) {
    try (Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery("select id from " + table)) {
      List<UUID> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
      return ids;
    } catch (SQLException e) {
      throw new ReplicaDamaged(e);
    }
  }

  /** Brings up to date what depends on several kinds of facts. */
  void finish(boolean fresh, Watermark watermark) {
    if (!fresh) {
      run("load/returned-units.sql");
    }
    run("load/product-labels.sql");
    run(new SqlText("delete from replica_state"));
    try (PreparedStatement insert =
        duck.prepareStatement("insert into replica_state values (?, ?, ?, ?)")) {
      insert.setInt(1, ReplicaState.VERSION);
      insert.setObject(2, watermark.installation());
      insert.setString(3, watermark.snapshot());
      insert.setObject(4, LocalDateTime.ofInstant(watermark.asOf(), ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new ReplicaDamaged(e);
    }
  }

  /** The state written last; empty where the file was never finished. */
  Optional<ReplicaState> state() {
    try (Statement statement = duck.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select schema_version, installation, snapshot, as_of from replica_state")) {
      return row.next()
          ? Optional.of(
              new ReplicaState(
                  row.getInt(1),
                  new Watermark(
                      row.getObject(2, UUID.class),
                      row.getString(3),
                      row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC))))
          : Optional.empty();
    } catch (SQLException e) {
      throw new ReplicaDamaged(e);
    }
  }

  long countLines() {
    try (Statement statement = duck.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select count(*) from sale_line) + (select count(*) from return_line)")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new ReplicaDamaged(e);
    }
  }

  private void run(String resource) {
    run(SqlText.of(FactLoader.class, resource));
  }

  private void run(SqlText script) {
    try (Statement statement = duck.createStatement()) {
      for (String part : script.statements()) {
        statement.execute(part);
      }
    } catch (SQLException e) {
      throw new ReplicaDamaged(e);
    }
  }
}
