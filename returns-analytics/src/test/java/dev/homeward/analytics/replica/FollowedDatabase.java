package dev.homeward.analytics.replica;

import dev.homeward.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with Homeward's tables, and a replica that follows it step by step. */
public final class FollowedDatabase implements AutoCloseable {

  private static final List<String> MIGRATIONS =
      List.of(
          "__root/V1__change_tracking.sql",
          "seller/V1__sellers.sql",
          "catalog/V1__products_and_variants.sql",
          "order/V1__orders.sql",
          "order/V10__promises_and_cancellations.sql",
          "returncase/V1__return_cases.sql",
          "returncase/V2__filed_returns.sql",
          "returncase/V10__when_disputes_ended.sql",
          "inspection/V1__receipts_and_inspections.sql",
          "inspection/V11__followed_verdicts.sql",
          "refund/V1__refunds.sql",
          "refund/V11__asking_again.sql",
          "fx/V1__exchange_rates.sql");

  static final int MOST_TO_FOLLOW = 60;

  private final PGSimpleDataSource postgres = new PGSimpleDataSource();
  private final Path dataFolder;
  private Replica replica = new Replica();
  private ReplicaFollower follower;

  public FollowedDatabase(Path dataFolder) {
    this.dataFolder = dataFolder;
    TestDatabase database = TestDatabase.fresh();
    postgres.setURL(database.url());
    postgres.setUser(database.user());
    postgres.setPassword(database.password());
    MIGRATIONS.forEach(
        script -> sql(SqlText.of(FollowedDatabase.class, "/db/migration/" + script).text()));
    follower = new ReplicaFollower(postgres, folder(), replica);
    open();
  }

  ReplicaFolder folder() {
    return new ReplicaFolder(
        dataFolder,
        new ReplicaProperties("256MB", 1, Duration.ofMillis(500), MOST_TO_FOLLOW),
        Clock.systemUTC());
  }

  private void open() {
    try {
      follower.open();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Closes the replica and opens what is in its folder, as a restart does. */
  public void restart() {
    replica.close();
    replica = new Replica();
    follower = new ReplicaFollower(postgres, folder(), replica);
    open();
  }

  /** Lets the replica catch up. */
  public void follow() {
    if (!follower.step()) {
      throw new IllegalStateException("the replica did not follow");
    }
  }

  public Replica replica() {
    return replica;
  }

  public Connection connect() throws SQLException {
    return postgres.getConnection();
  }

  public void sql(String statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of an answer of the replica, as text. */
  public List<String> ask(String question) {
    return replica.ask(duck -> {
      try (var statement = duck.createStatement();
          var rows = statement.executeQuery(question)) {
        List<String> texts = new java.util.ArrayList<>();
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
        return texts;
      }
    });
  }

  /** Changes the replica's own file, as a fault or an older program would have. */
  void write(String statement) {
    ReplicaFile file = Objects.requireNonNull(replica.current());
    try (var change = file.writer().createStatement()) {
      change.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    replica.close();
  }
}
