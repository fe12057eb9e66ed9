package dev.homeward.refund;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * A payment service elsewhere: it remembers keys on connections of its own, and can be made to end
 * the process that calls it, as a power cut would.
 */
class RemoteGateway implements PaymentGateway {

  /** When the calling process ends. */
  enum Cut {
    BEFORE_PAYMENT,
    AFTER_PAYMENT,
    NEVER
  }

  static final int KILLED = 137;

  private final String url;
  private final String user;
  private final String password;
  private final Cut cut;

  RemoteGateway(Environment environment) throws SQLException {
    this.url = environment.getRequiredProperty("spring.datasource.url");
    this.user = environment.getRequiredProperty("spring.datasource.username");
    this.password = environment.getRequiredProperty("spring.datasource.password");
    this.cut = environment.getRequiredProperty("remote.cut", Cut.class);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists remote_payment (id serial, key text unique, amount bigint)");
    }
  }

  @Override
  public String name() {
    return "remote";
  }

  @Override
  public boolean handles(String method, @Nullable String reference) {
    return reference != null && reference.startsWith("remote_");
  }

  @Override
  public Answer refund(Order order) {
    if (cut == Cut.BEFORE_PAYMENT) {
      Runtime.getRuntime().halt(KILLED);
    }
    try (Connection connection = connect();
        PreparedStatement pay =
            connection.prepareStatement(
                "insert into remote_payment (key, amount) values (?, ?) on conflict do nothing")) {
      pay.setString(1, order.key().toString());
      pay.setLong(2, order.amount().minor());
      pay.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    if (cut == Cut.AFTER_PAYMENT) {
      Runtime.getRuntime().halt(KILLED);
    }
    return new Answer.Succeeded("remote-" + order.key());
  }

  @Override
  public Answer status(Order order, @Nullable String gatewayReference) {
    try (Connection connection = connect();
        PreparedStatement find =
            connection.prepareStatement("select 1 from remote_payment where key = ?")) {
      find.setString(1, order.key().toString());
      try (ResultSet found = find.executeQuery()) {
        return found.next()
            ? new Answer.Succeeded("remote-" + order.key())
            : new Answer.NeverHeard();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
