package dev.homeward.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.CoreProcess;
import dev.homeward.database.TestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that is killed between grant and answer loses nothing, and the next one pays once. */
class KilledRefundTests {

  @ParameterizedTest
  @EnumSource(names = {"BEFORE_PAYMENT", "AFTER_PAYMENT"})
  void case146AProcessThatDiesWhileTheGatewayIsCalledPaysOnce(RemoteGateway.Cut cut)
      throws Exception {
    TestDatabase database = TestDatabase.fresh();
    Process killed = run(database, cut);
    String said = new String(killed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(killed.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(killed.exitValue()).as(said).isEqualTo(RemoteGateway.KILLED);

    try (ConfigurableApplicationContext next =
        CoreProcess.start(
            settings(database.url(), database.user(), database.password(), RemoteGateway.Cut.NEVER),
            RemoteGateway.class)) {
      JdbcClient jdbc = next.getBean(JdbcClient.class);
      RefundFixtures.until(
          () -> text(jdbc, "select state from refund_execution").equals("SUCCEEDED"));
      assertThat(text(jdbc, "select count(*) || ' of ' || sum(amount) from remote_payment"))
          .isEqualTo("1 of 1000");
      assertThat(text(jdbc, "select state from refund_grant")).isEqualTo("DONE");
      assertThat(text(jdbc, "select asks from refund_execution")).isEqualTo("2");
      assertThat(text(jdbc, BALANCE)).isEqualTo("2000/0/1000");
      assertThat(text(jdbc, BOOKS)).isEqualTo("GATEWAY -1000, OWED_TO_SHOPPERS 0, REFUNDS 1000");
      UUID seller = UUID.fromString(text(jdbc, "select seller_id from refund_grant"));
      UUID caseId = UUID.fromString(text(jdbc, "select case_id from refund_grant"));
      assertThat(
              next.getBean(ReturnBook.class)
                  .get(new SellerId(seller), new ReturnCaseId(caseId))
                  .view()
                  .requestState())
          .isEqualTo(RequestState.CLOSED);
    }
  }

  private static final String BALANCE =
      "select concat_ws('/', captured_minor, reserved_minor, refunded_minor) from payment_balance";
  private static final String BOOKS =
      """
      select string_agg(account || ' ' || amount, ', ' order by account) from (
        select account, sum(amount_minor) as amount from money_entry group by account) accounts
      """;

  private static String text(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  private static Map<String, Object> settings(
      String url, String user, String password, RemoteGateway.Cut cut) {
    return Map.of(
        "spring.datasource.url",
        url,
        "spring.datasource.username",
        user,
        "spring.datasource.password",
        password,
        "spring.datasource.hikari.maximum-pool-size",
        8,
        "remote.cut",
        cut,
        "db-scheduler.enabled",
        true,
        "db-scheduler.polling-interval",
        "200ms",
        "db-scheduler.immediate-execution-enabled",
        true,
        "db-scheduler.heartbeat-interval",
        "500ms",
        "db-scheduler.missed-heartbeats-limit",
        4);
  }

  private static Process run(TestDatabase database, RemoteGateway.Cut cut) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            KilledRefundTests.class.getName(),
            database.url(),
            database.user(),
            database.password(),
            cut.name())
        .redirectErrorStream(true)
        .start();
  }

  /** The process that is killed: takes a return in, grants what is owed, and waits for its end. */
  static void main(String[] arguments) throws InterruptedException {
    RemoteGateway.Cut cut = RemoteGateway.Cut.valueOf(arguments[3]);
    ConfigurableApplicationContext context =
        CoreProcess.start(
            settings(arguments[0], arguments[1], arguments[2], cut), RemoteGateway.class);
    Till till = context.getBean(Till.class);
    OrderView order = till.sold("remote_1", "20.00", o -> o.line("A", 2, "10.00", "19", true));
    till.grant(context.getBean(RefundFixtures.class).accepted(order, 0, 1));
    new CountDownLatch(1).await();
  }
}
