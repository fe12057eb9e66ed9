package dev.homeward.refund;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderFixtures;
import dev.homeward.order.OrderView;
import dev.homeward.order.PaymentDraft;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.PublicStatus;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest({
  "db-scheduler.enabled=true",
  "db-scheduler.polling-interval=100ms",
  "db-scheduler.immediate-execution-enabled=true"
})
@WithTestDatabase
class RefundTests {

  private static final Actor CLERK = Actor.person(UUID.randomUUID(), "Clara Clerk");
  private static final Actor OWNER = Actor.person(UUID.randomUUID(), "Otto Owner");

  private final RefundFixtures fixtures;
  private final ReturnFixtures returns;
  private final Refunds refunds;
  private final RefundDesk desk;
  private final RefundWork work;
  private final GatewayEvents events;
  private final ReturnBook book;
  private final StoreCredits credits;
  private final JdbcClient jdbc;
  private final SellerId seller = SellerId.next();

  @Autowired
  RefundTests(
      RefundFixtures fixtures,
      ReturnFixtures returns,
      Refunds refunds,
      RefundDesk desk,
      RefundWork work,
      GatewayEvents events,
      ReturnBook book,
      StoreCredits credits,
      JdbcClient jdbc) {
    this.fixtures = fixtures;
    this.returns = returns;
    this.refunds = refunds;
    this.desk = desk;
    this.work = work;
    this.events = events;
    this.book = book;
    this.credits = credits;
    this.jdbc = jdbc;
  }

  @Test
  void case001PaysEachUnitOnceAndTheOtherStaysRefundable() {
    OrderView order = sold("sandbox_1", "20.00", o -> o.line("MUG-1", 2, "10.00", "19", true));
    ReturnCaseId first = fixtures.accepted(order, 0, 1);
    GrantView paid = done(grant(first));
    assertThat(paid.total()).isEqualTo(eur("10.00"));
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> grant(first))
        .satisfies(no -> assertThat(no.code()).isEqualTo("refund.nothing-due"));
    assertThat(done(grant(fixtures.accepted(order, 0, 1))).total()).isEqualTo(eur("10.00"));
    assertThat(balance(order)).isEqualTo("2000/0/2000");
  }

  @Test
  void case002RefusesAnOrderThatWasNotPaid() {
    OrderView order = returns.sold(seller, 3, o -> o.line("MUG-1", 1, "10.00", "19", true));
    ReturnCaseId id = fixtures.accepted(order, 0, 1);
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> grant(id))
        .satisfies(no -> assertThat(no.code()).isEqualTo("refund.nothing-captured"));
  }

  @Test
  void case004RefundsTaxThatCameOnTop() {
    OrderView order = sold("sandbox_4", "22.00", o -> o.line("MUG-1", 2, "10.00", "10", false));
    GrantView paid = done(grant(fixtures.accepted(order, 0, 1)));
    assertThat(paid.total()).isEqualTo(eur("11.00"));
    assertThat(paid.breakdown().tax()).isEqualTo(eur("1.00"));
  }

  @Test
  void case007And008SumToWhatWasPaidInAnyOrderOfReturns() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    OrderView order =
        sold("sandbox_7", "39.61", o -> o.line("MUG-1", 4, "10.00", "10", false).discount("3.99"));
    List<Integer> parcels = new ArrayList<>(List.of(1, 2, 1));
    Collections.shuffle(parcels, random);
    Money sum = eur("0.00");
    for (int units : parcels) {
      sum = sum.plus(done(grant(fixtures.accepted(order, 0, units))).total());
    }
    assertThat(sum).as("seed %d", seed).isEqualTo(eur("39.61"));
    assertThat(balance(order)).isEqualTo("3961/0/3961");
  }

  @Test
  void case010And133SettleNothingWithoutAGateway() {
    OrderView order =
        sold("sandbox_10", "5.00", o -> o.line("GIFT", 1, "0", "0", true).line("B", 1, "5.00"));
    ReturnCaseId id = fixtures.accepted(order, 0, 1);
    GrantView none = grant(id);
    assertThat(none.state()).isEqualTo(GrantState.DONE);
    assertThat(none.executions()).isEmpty();
    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
  }

  @Test
  void case050KeepsBackTheDeductionForLossOfValue() {
    OrderView order = sold("sandbox_50", "100.00", o -> o.line("COAT", 1, "100.00", "19", true));
    GrantView paid = done(grant(fixtures.accepted(order, 0, 1, "30")));
    assertThat(paid.breakdown().deduction()).isEqualTo(eur("30.00"));
    assertThat(paid.total()).isEqualTo(eur("70.00"));
  }

  @Test
  void case055And056RefuseMoreThanIsLeftAndNameTheMaximum() {
    OrderView order = sold("sandbox_55", "45.75", o -> o.line("A", 1, "45.75", "19", true));
    favour(order, "25.75");
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> favour(order, "20.01"))
        .satisfies(no -> assertThat(no.arguments()).containsExactly(eur("20.00")));
    assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> favour(order, "0.00"));
    favour(order, "20.00");
  }

  @Test
  void case062And151SplitOverPaymentsAndTryOnlyTheFailedOneAgain() {
    OrderView order =
        returns.sold(
            seller,
            3,
            o ->
                o.line("A", 1, "10.00", "19", true)
                    .payment(new PaymentDraft("card", eur("5.00"), Instant.EPOCH, "sandbox_62"))
                    .payment(
                        new PaymentDraft("card", eur("5.00"), Instant.EPOCH, "sandbox_decline")));
    ReturnCaseId id = fixtures.accepted(order, 0, 1);
    GrantView granted = grant(id);
    RefundFixtures.until(() -> state(id) == GrantState.PART_DONE);
    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.APPROVED);
    GrantView part = refunds.of(seller, id).getFirst();
    ExecutionView failed = part.executions().get(1);
    assertThat(part.executions().getFirst().state()).isEqualTo(ExecutionState.SUCCEEDED);
    assertThat(failed.failure()).isEqualTo("expired_or_canceled_card");
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(
            () -> desk.retry(seller, granted.id(), part.executions().getFirst().id(), CLERK));
    jdbc.sql("update refund_execution set reference = 'sandbox_ok' where id = ?")
        .param(failed.id().value())
        .update();
    desk.retry(seller, granted.id(), failed.id(), CLERK);
    RefundFixtures.until(() -> state(id) == GrantState.DONE);
    GrantView all = refunds.of(seller, id).getFirst();
    assertThat(all.executions()).hasSize(3);
    assertThat(book.get(seller, id).header().status()).isEqualTo(PublicStatus.REFUNDED);
  }

  @Test
  void case065AFailedRefundFreesItsMoney() {
    OrderView order = sold("sandbox_fail", "10.00", o -> o.line("A", 1, "10.00", "19", true));
    GrantView granted = favour(order, "10.00");
    RefundFixtures.until(() -> current(order, granted) == GrantState.PART_DONE);
    assertThat(balance(order)).isEqualTo("1000/0/0");
    favour(order, "10.00");
  }

  @Test
  void case074PaysBackToStoreCredit() {
    OrderView order =
        returns.sold(
            seller,
            3,
            o ->
                o.line("A", 1, "10.00", "19", true)
                    .payment(new PaymentDraft("gift-card", eur("10.00"), Instant.EPOCH, null)));
    done(grant(fixtures.accepted(order, 0, 1)));
    assertThat(credits.balances(seller, "anna@example.org")).containsExactly(eur("10.00"));
  }

  @Test
  void case140ANewerWordOverrulesAnOlderOneDoesNot() {
    OrderView order = sold("manual_140", "11.00", o -> o.line("A", 1, "11.00", "19", true));
    GrantView granted = favour(order, "11.00");
    ExecutionId id = granted.executions().getFirst().id();
    RefundFixtures.until(() -> execution(order) == ExecutionState.PENDING);
    Instant told = Instant.parse("2026-11-20T10:00:00Z");
    events.hear(word("e1", id, GatewayWord.Outcome.SUCCEEDED, told));
    events.hear(word("e2", id, GatewayWord.Outcome.FAILED, told.minusSeconds(60)));
    assertThat(balance(order)).isEqualTo("1100/0/1100");
    events.hear(word("e3", id, GatewayWord.Outcome.FAILED, told.plusSeconds(60)));
    events.hear(word("e3", id, GatewayWord.Outcome.FAILED, told.plusSeconds(60)));
    assertThat(balance(order)).isEqualTo("1100/0/0");
    assertThat(execution(order)).isEqualTo(ExecutionState.FAILED);
  }

  @Test
  void case142And167MoneyThatComesBackIsOwedAgain() {
    OrderView order = sold("sandbox_reverse", "10.00", o -> o.line("A", 1, "10.00", "19", true));
    GrantView granted = favour(order, "10.00");
    RefundFixtures.until(() -> execution(order) == ExecutionState.REVERSED);
    assertThat(current(order, granted)).isEqualTo(GrantState.PART_DONE);
    assertThat(balance(order)).isEqualTo("1000/0/0");
  }

  @Test
  void case146KeepsTheMoneyOfAnUnknownOutcomeUntilTheGatewayIsAsked() {
    OrderView order = sold("sandbox_timeout", "10.00", o -> o.line("A", 1, "10.00", "19", true));
    GrantView granted = favour(order, "10.00");
    RefundFixtures.until(() -> execution(order) != ExecutionState.REQUESTED);
    assertThat(balance(order)).isIn("1000/1000/0", "1000/0/1000");
    RefundFixtures.until(() -> {
      work.reconcile(granted.executions().getFirst().id());
      return execution(order) == ExecutionState.SUCCEEDED;
    });
    assertThat(balance(order)).isEqualTo("1000/0/1000");
  }

  @Test
  void case149ADoubleClickIsOneRefund() {
    OrderView order = sold("sandbox_149", "10.00", o -> o.line("A", 2, "5.00", "19", true));
    UUID key = UUID.randomUUID();
    GrantView first = refunds.goodwill(seller, order.id(), key, eur("3.92"), "late", CLERK);
    GrantView second = refunds.goodwill(seller, order.id(), key, eur("3.92"), "late", CLERK);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(desk.ofOrder(seller, order.id())).hasSize(1);
  }

  @Test
  void case155ASecondPersonApprovesAboveTheLimit() {
    OrderView order = sold("sandbox_155", "900.00", o -> o.line("A", 1, "900.00", "19", true));
    GrantView draft = favour(order, "900.00");
    assertThat(draft.state()).isEqualTo(GrantState.DRAFT);
    assertThat(balance(order)).isEqualTo("90000/90000/0");
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> desk.approve(seller, draft.id(), CLERK))
        .satisfies(no -> assertThat(no.code()).isEqualTo("refund.same-person"));
    desk.approve(seller, draft.id(), OWNER);
    RefundFixtures.until(() -> current(order, draft) == GrantState.DONE);
    assertThat(balance(order)).isEqualTo("90000/0/90000");
  }

  @Test
  void aDraftThatIsTakenBackFreesItsMoney() {
    OrderView order = sold("sandbox_x", "900.00", o -> o.line("A", 1, "900.00", "19", true));
    GrantView draft = favour(order, "900.00");
    assertThat(desk.takeBack(seller, draft.id(), CLERK).state()).isEqualTo(GrantState.VOID);
    assertThat(balance(order)).isEqualTo("90000/0/0");
  }

  @Test
  void thirtyTwoAtOnceNeverPayMoreThanWasCaptured() throws Exception {
    OrderView order = sold("sandbox_32", "10.00", o -> o.line("A", 10, "1.00", "19", true));
    List<Future<GrantView>> granted = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (int i = 0; i < 32; i++) {
        granted.add(threads.submit(() -> favour(order, "0.90")));
      }
    }
    long done = granted.stream().filter(g -> g.state() == Future.State.SUCCESS).count();
    assertThat(done).isEqualTo(11);
    RefundFixtures.until(() -> balance(order).equals("1000/0/990"));
  }

  @Test
  void theBooksBalanceAndAreNeverChanged() {
    OrderView order = sold("sandbox_books", "10.00", o -> o.line("A", 1, "10.00", "19", true));
    done(grant(fixtures.accepted(order, 0, 1)));
    assertThat(
            jdbc.sql("select sum(amount_minor) from money_entry where seller_id = ?")
                .param(seller.value())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from (select posting_id from money_entry where seller_id = ?
                      group by posting_id having sum(amount_minor) <> 0) unbalanced
                    """)
                .param(seller.value())
                .query(Long.class)
                .single())
        .isZero();
    assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
        .isThrownBy(() ->
            jdbc.sql("update money_entry set amount_minor = 1 where seller_id = ?")
                .param(seller.value())
                .update());
  }

  @Test
  void aProcessThatDiesBetweenGrantAndAnswerPaysOnce() {
    OrderView order = sold("sandbox_killed", "10.00", o -> o.line("A", 1, "10.00", "19", true));
    GrantView granted = favour(order, "10.00");
    ExecutionId id = granted.executions().getFirst().id();
    RefundFixtures.until(() -> execution(order) == ExecutionState.SUCCEEDED);
    jdbc.sql("update refund_execution set state = 'REQUESTED', told_at = null where id = ?")
        .param(id.value())
        .update();
    jdbc.sql(
            "update payment_balance set reserved_minor = 1000, refunded_minor = 0 where order_id = ?")
        .param(order.id().value())
        .update();
    jdbc.sql("update refund_grant set state = 'EXECUTING' where id = ?")
        .param(granted.id().value())
        .update();
    work.execute(id);
    RefundFixtures.until(() -> {
      work.reconcile(id);
      return execution(order) == ExecutionState.SUCCEEDED;
    });
    assertThat(balance(order)).isEqualTo("1000/0/1000");
    assertThat(
            jdbc.sql("select count(*) from sandbox_refund where key = ?")
                .param(id.value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void rejectedUnitsAreOwedNothing() {
    OrderView order = sold("sandbox_rej", "20.00", o -> o.line("A", 2, "10.00", "19", true));
    ReturnCaseId id = returns.file(ReturnFixtures.request(order, 0, 2, "too-small"));
    CaseLine line = book.get(seller, id).lines().getFirst();
    fixtures.receive(seller, id, line, 2);
    fixtures.inspect(seller, id, line, 1, dev.homeward.inspection.Verdict.REJECTED, "0");
    fixtures.inspect(seller, id, line, 1, dev.homeward.inspection.Verdict.ACCEPTED, "0");
    assertThat(done(grant(id)).total()).isEqualTo(eur("10.00"));
    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
  }

  private OrderView sold(String reference, String paid, Consumer<OrderFixtures> content) {
    return returns.sold(
        seller,
        3,
        order -> {
          content.accept(order);
          order.payment(new PaymentDraft("card", eur(paid), Instant.EPOCH, reference));
        });
  }

  private GrantView grant(ReturnCaseId id) {
    return refunds.grant(seller, id, UUID.randomUUID(), RefundWish.ORIGINAL, CLERK);
  }

  private GrantView favour(OrderView order, String amount) {
    return refunds.goodwill(seller, order.id(), UUID.randomUUID(), eur(amount), "late", CLERK);
  }

  private GrantView done(GrantView granted) {
    ReturnCaseId id = java.util.Objects.requireNonNull(granted.caseId());
    RefundFixtures.until(() ->
        refunds.of(seller, id).stream()
            .anyMatch(g -> g.id().equals(granted.id()) && g.state() == GrantState.DONE));
    return granted;
  }

  private GrantState state(ReturnCaseId id) {
    return refunds.of(seller, id).getFirst().state();
  }

  private GrantState current(OrderView order, GrantView granted) {
    return desk.ofOrder(seller, order.id()).stream()
        .filter(g -> g.id().equals(granted.id()))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private ExecutionState execution(OrderView order) {
    return desk.ofOrder(seller, order.id()).getLast().executions().getLast().state();
  }

  private static GatewayWord word(
      String event, ExecutionId id, GatewayWord.Outcome outcome, Instant at) {
    return new GatewayWord("manual", id + event, id.value(), null, outcome, null, at);
  }

  /** As captured/reserved/refunded. */
  private String balance(OrderView order) {
    return jdbc.sql(
            """
            select concat_ws('/', captured_minor, reserved_minor, refunded_minor)
            from payment_balance where order_id = ? and position = 0
            """)
        .param(order.id().value())
        .query(String.class)
        .single();
  }
}
