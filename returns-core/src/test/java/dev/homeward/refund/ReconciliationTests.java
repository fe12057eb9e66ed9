package dev.homeward.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.order.OrderView;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RefundTest
class ReconciliationTests {

  private final Till till;
  private final Executions executions;
  private final RefundWork work;
  private final Clock clock;
  private final JdbcClient jdbc;

  ReconciliationTests(
      Till till, Executions executions, RefundWork work, Clock clock, JdbcClient jdbc) {
    this.till = till;
    this.executions = executions;
    this.work = work;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void case146KeepsTheMoneyOfAnUnknownOutcomeUntilTheGatewayIsAsked() {
    OrderView order = order("sandbox_timeout");
    GrantView granted = till.favour(order, "10.00");
    RefundFixtures.until(() -> till.execution(granted) != ExecutionState.REQUESTED);
    assertThat(till.balance(order)).isIn("1000/1000/0", "1000/0/1000");
    RefundFixtures.until(() -> {
      work.execute(id(granted));
      return till.execution(granted) == ExecutionState.SUCCEEDED;
    });
    assertThat(till.balance(order)).isEqualTo("1000/0/1000");
  }

  @Test
  void case146SendsAgainByTheSameKeyWhatTheGatewayNeverHeardOf() {
    OrderView order = order("sandbox_lost");
    GrantView granted = till.favour(order, "10.00");
    till.reaches(granted, ExecutionState.UNKNOWN);
    assertThat(till.balance(order)).isEqualTo("1000/1000/0");
    work.execute(id(granted));
    till.reaches(granted, ExecutionState.SUCCEEDED);
    assertThat(till.balance(order)).isEqualTo("1000/0/1000");
    assertThat(till.now(granted).executions()).hasSize(1);
  }

  @Test
  void asksEverMoreRarely() {
    assertThat(Patience.after(0)).isEqualTo(Duration.ofSeconds(30));
    assertThat(Patience.after(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Patience.after(5)).isEqualTo(Duration.ofMinutes(16));
    assertThat(Patience.after(7)).isEqualTo(Duration.ofHours(1));
    assertThat(Patience.after(1000)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void leavesAloneWhatIsNotDueYet() {
    GrantView granted = till.favour(order("sandbox_lost"), "10.00");
    till.reaches(granted, ExecutionState.UNKNOWN);
    Instant now = clock.instant();
    assertThat(executions.due(now, 1000)).doesNotContain(id(granted));
    assertThat(executions.due(now.plusSeconds(60), 1000)).contains(id(granted));
    assertThat(executions.due(now.plusSeconds(60), 1)).hasSize(1);
  }

  @Test
  void neverAsksWhoPaysByHand() {
    GrantView granted = till.favour(order("by-transfer"), "10.00");
    till.reaches(granted, ExecutionState.PENDING);
    assertThat(executions.due(clock.instant().plus(Duration.ofDays(9)), 1000))
        .doesNotContain(id(granted));
  }

  @Test
  void neverAsksForADraft() {
    OrderView order = till.sold("sandbox_draft", "900.00", o -> o.line("A", 1, "900.00"));
    GrantView draft = till.favour(order, "900.00");
    assertThat(executions.due(clock.instant().plus(Duration.ofDays(9)), 1000))
        .doesNotContain(id(draft));
  }

  @Test
  void takesOverWhatIsDue() {
    OrderView order = order("sandbox_lost");
    GrantView granted = till.favour(order, "10.00");
    till.reaches(granted, ExecutionState.UNKNOWN);
    age(granted, Duration.ofHours(2));
    work.executeDue();
    till.reaches(granted, ExecutionState.SUCCEEDED);
  }

  @Test
  void countsWhatNobodyKnowsTheOutcomeOfForTooLong() {
    GrantView granted = till.favour(order("sandbox_lost"), "10.00");
    till.reaches(granted, ExecutionState.UNKNOWN);
    Instant anHourAgo = clock.instant().minus(Duration.ofHours(1));
    int before = executions.unknownSince(anHourAgo);
    age(granted, Duration.ofHours(2));
    assertThat(executions.unknownSince(anHourAgo)).isEqualTo(before + 1);
    work.execute(id(granted));
    assertThat(executions.unknownSince(anHourAgo)).isEqualTo(before);
  }

  private OrderView order(String reference) {
    return till.sold(reference, "10.00", o -> o.line("A", 1, "10.00", "19", true));
  }

  private static ExecutionId id(GrantView granted) {
    return granted.executions().getFirst().id();
  }

  private void age(GrantView granted, Duration by) {
    Timestamp then = Timestamp.from(clock.instant().minus(by));
    jdbc.sql("update refund_execution set sent_at = ?, due_at = ? where id = ?")
        .param(then)
        .param(then)
        .param(id(granted).value())
        .update();
  }
}
