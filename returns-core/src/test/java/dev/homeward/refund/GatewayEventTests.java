package dev.homeward.refund;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.order.OrderView;
import dev.homeward.shared.ReturnCaseId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RefundTest
class GatewayEventTests {

  private static final Instant TOLD = Instant.parse("2026-11-20T10:00:00Z");

  private final Till till;
  private final RefundFixtures fixtures;
  private final RefundDesk desk;
  private final GatewayEvents events;
  private final JdbcClient jdbc;

  GatewayEventTests(
      Till till, RefundFixtures fixtures, RefundDesk desk, GatewayEvents events, JdbcClient jdbc) {
    this.till = till;
    this.fixtures = fixtures;
    this.desk = desk;
    this.events = events;
    this.jdbc = jdbc;
  }

  @Test
  void case139AnAskedRefundIsSpokenForUntilTheGatewaySays() {
    OrderView order = order("22.00");
    GrantView first = pending(order, "11.00");
    GrantView second = pending(order, "11.00");
    assertThat(till.balance(order)).isEqualTo("2200/2200/0");
    hear(first, "e1", GatewayWord.Outcome.SUCCEEDED, 0);
    hear(second, "e2", GatewayWord.Outcome.FAILED, 0);
    assertThat(till.balance(order)).isEqualTo("2200/0/1100");
    assertThat(till.now(first).state()).isEqualTo(GrantState.DONE);
    assertThat(till.now(second).state()).isEqualTo(GrantState.PART_DONE);
  }

  @Test
  void case140ANewerWordOverrulesAnOlderOneDoesNot() {
    OrderView order = order("11.00");
    GrantView granted = pending(order, "11.00");
    hear(granted, "e1", GatewayWord.Outcome.SUCCEEDED, 0);
    hear(granted, "e2", GatewayWord.Outcome.FAILED, -60);
    assertThat(till.balance(order)).isEqualTo("1100/0/1100");
    hear(granted, "e3", GatewayWord.Outcome.FAILED, 60);
    hear(granted, "e3", GatewayWord.Outcome.FAILED, 60);
    assertThat(till.balance(order)).isEqualTo("1100/0/0");
    assertThat(till.execution(granted)).isEqualTo(ExecutionState.FAILED);
  }

  @Test
  void case140MoneyThatCameBackMayBeToldBeforeThatItWent() {
    OrderView order = order("11.00");
    GrantView granted = pending(order, "11.00");
    hear(granted, "e1", GatewayWord.Outcome.REVERSED, 60);
    hear(granted, "e2", GatewayWord.Outcome.SUCCEEDED, 0);
    assertThat(till.execution(granted)).isEqualTo(ExecutionState.REVERSED);
    assertThat(till.balance(order)).isEqualTo("1100/0/0");
  }

  @Test
  void case142And167MoneyThatComesBackIsOwedAgain() {
    OrderView order =
        till.sold("sandbox_reverse", "10.00", o -> o.line("A", 1, "10.00", "19", true));
    ReturnCaseId id = fixtures.accepted(order, 0, 1);
    GrantView granted = till.grant(id);
    till.reaches(granted, ExecutionState.REVERSED);
    assertThat(till.now(granted).state()).isEqualTo(GrantState.PART_DONE);
    assertThat(till.balance(order)).isEqualTo("1000/0/0");
    assertThat(till.account(MoneyBooks.Account.OWED_TO_SHOPPERS)).isEqualTo(-1000);
    assertThat(desk.standing(till.seller, order.id())).isEqualTo(RefundStanding.NOT_REFUNDED);
    assertThat(desk.waiting(till.seller, 10))
        .extracting(GrantView::id)
        .containsExactly(granted.id());
  }

  @Test
  void case143AFailureLeavesTheOthersAsTheyAre() {
    OrderView order = order("250.00");
    GrantView first = pending(order, "11.00");
    GrantView second = pending(order, "3.00");
    hear(first, "e1", GatewayWord.Outcome.SUCCEEDED, 0);
    assertThat(till.balance(order)).isEqualTo("25000/300/1100");
    hear(first, "e2", GatewayWord.Outcome.FAILED, 60);
    assertThat(till.balance(order)).isEqualTo("25000/300/0");
    assertThat(till.execution(second)).isEqualTo(ExecutionState.PENDING);
  }

  @Test
  void case145APaymentByHandIsConfirmedOnce() {
    OrderView order = order("10.00");
    GrantView granted = pending(order, "10.00");
    ExecutionId id = granted.executions().getFirst().id();
    desk.confirm(till.seller, granted.id(), id, Till.CLERK);
    Till.refused(
        "refund.not-by-hand", () -> desk.confirm(till.seller, granted.id(), id, Till.CLERK));
    assertThat(till.balance(order)).isEqualTo("1000/0/1000");
    assertThat(till.account(MoneyBooks.Account.GATEWAY)).isEqualTo(-1000);
  }

  @Test
  void aLateSuccessThatThereIsNoMoneyForIsNotBooked() {
    OrderView order = order("10.00");
    GrantView failed = pending(order, "10.00");
    hear(failed, "e1", GatewayWord.Outcome.FAILED, 0);
    GrantView again = pending(order, "10.00");
    hear(again, "e2", GatewayWord.Outcome.SUCCEEDED, 0);
    hear(failed, "e3", GatewayWord.Outcome.SUCCEEDED, 60);
    assertThat(till.execution(failed)).isEqualTo(ExecutionState.FAILED);
    assertThat(till.balance(order)).isEqualTo("1000/0/1000");
  }

  @Test
  void aWordOfAnotherGatewayCountsForNothing() {
    OrderView order = order("10.00");
    GrantView granted = pending(order, "10.00");
    ExecutionId id = granted.executions().getFirst().id();
    events.hear(
        new GatewayWord(
            "sandbox", "forged", id.value(), null, GatewayWord.Outcome.SUCCEEDED, null, TOLD));
    assertThat(till.execution(granted)).isEqualTo(ExecutionState.PENDING);
    assertThat(
            jdbc.sql("select count(*) from gateway_event where execution_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private OrderView order(String paid) {
    return till.sold("by-transfer", paid, o -> o.line("A", 1, paid, "19", true));
  }

  /** Paid back by hand, so that nothing happens unless a word is heard. */
  private GrantView pending(OrderView order, String amount) {
    GrantView granted = till.favour(order, amount);
    assertThat(granted.total()).isEqualTo(eur(amount));
    till.reaches(granted, ExecutionState.PENDING);
    return granted;
  }

  private void hear(GrantView granted, String event, GatewayWord.Outcome outcome, int seconds) {
    ExecutionId id = granted.executions().getFirst().id();
    events.hear(
        new GatewayWord(
            "manual", id + event, id.value(), null, outcome, null, TOLD.plusSeconds(seconds)));
  }
}
