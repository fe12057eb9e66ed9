package dev.homeward.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** An empty database of its own on the server that all tests of this process share. */
public record TestDatabase(String url, String user, String password) {

  private static final String ROLE = "homeward";
  private static final String ROLE_PASSWORD = "for-tests-only";
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Creates a database that belongs to an ordinary role, as in production. */
  public static synchronized TestDatabase fresh() {
    TestServer server = TestServers.shared();
    String name = "test_" + COUNT.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(
                server.url("postgres"), server.administrator(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = '%1$s') then
              create role %1$s;
            end if;
          end $$\
          """
              .formatted(ROLE));
      statement.execute("alter role %s login password '%s'".formatted(ROLE, ROLE_PASSWORD));
      statement.execute("create database %s owner %s".formatted(name, ROLE));
    } catch (SQLException e) {
      throw new IllegalStateException("The test database " + name + " cannot be created", e);
    }
    return new TestDatabase(server.url(name), ROLE, ROLE_PASSWORD);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
