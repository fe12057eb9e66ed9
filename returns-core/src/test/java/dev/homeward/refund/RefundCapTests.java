package dev.homeward.refund;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.order.OrderView;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@RefundTest
class RefundCapTests {

  private final Till till;
  private final RefundFixtures fixtures;
  private final Refunds refunds;

  RefundCapTests(Till till, RefundFixtures fixtures, Refunds refunds) {
    this.till = till;
    this.fixtures = fixtures;
    this.refunds = refunds;
  }

  @Test
  void case055And056RefuseMoreThanIsLeftAndNameTheMaximum() {
    OrderView order = till.sold("sandbox_55", "45.75", o -> o.line("A", 1, "45.75", "19", true));
    till.favour(order, "25.75");
    Till.refused("refund.exceeds-captured", () -> till.favour(order, "20.01"), eur("20.00"));
    Till.refused("refund.amount-not-positive", () -> till.favour(order, "0.00"));
    till.favour(order, "20.00");
  }

  @Test
  void case058CapsOverAllThatWasCaptured() {
    OrderView order =
        till.sold(o ->
            o.line("A", 1, "100.00")
                .payment(Till.card("sandbox_58a", "50.00"))
                .payment(Till.card("sandbox_58b", "50.00")));
    till.done(till.favour(order, "50.00"));
    Till.refused("refund.exceeds-captured", () -> till.favour(order, "60.00"), eur("50.00"));
    till.done(till.favour(order, "50.00"));
    assertThat(till.balance(order, 0)).isEqualTo("5000/0/5000");
    assertThat(till.balance(order, 1)).isEqualTo("5000/0/5000");
  }

  @Test
  void case059And061PaysOnlyWhatAnEarlierRefundLeft() {
    OrderView order = till.sold("sandbox_61", "10.00", o -> o.line("A", 1, "10.00", "19", true));
    till.done(till.favour(order, "1.00"));
    Till.refused("refund.exceeds-captured", () -> till.favour(order, "10.00"), eur("9.00"));
    ReturnCaseId id = fixtures.accepted(order, 0, 1);
    RefundQuote quote = refunds.quote(till.seller, id, RefundWish.ORIGINAL);
    assertThat(quote.whole().total()).isEqualTo(eur("10.00"));
    assertThat(quote.payable()).isEqualTo(eur("9.00"));
    assertThat(till.done(till.grant(id)).total()).isEqualTo(eur("9.00"));
  }

  @Test
  void case064RefusesWhatWasOnlyAuthorised() {
    OrderView order = till.sold(o -> o.line("A", 1, "10.00"));
    Till.refused("refund.exceeds-captured", () -> till.favour(order, "1.00"), eur("0.00"));
  }

  @Test
  void case065AFailedRefundFreesItsMoney() {
    OrderView order = till.sold("sandbox_fail", "10.00", o -> o.line("A", 1, "10.00", "19", true));
    till.reaches(till.favour(order, "10.00"), ExecutionState.FAILED);
    assertThat(till.balance(order)).isEqualTo("1000/0/0");
    till.favour(order, "10.00");
  }

  @Test
  void case071CapsOpenGrantsWithWhatWasPaidBack() {
    OrderView order = till.sold("manual_71", "30.00", o -> o.line("A", 1, "30.00"));
    GrantView open = till.favour(order, "10.00");
    till.reaches(open, ExecutionState.PENDING);
    Till.refused("refund.exceeds-captured", () -> till.favour(order, "20.01"), eur("20.00"));
  }

  @Test
  void case070GivesAllThereIsWhereNoAmountIsNamed() {
    OrderView order = till.sold("sandbox_70", "1.23", o -> o.line("A", 1, "1.23"));
    Till.refused("refund.exceeds-captured", () -> till.favour(order, "2.23"), eur("1.23"));
    assertThat(till.done(till.favour(order, null)).total()).isEqualTo(eur("1.23"));
  }

  @Test
  void case148ThirtyTwoAtOnceNeverPayMoreThanWasCaptured() throws Exception {
    OrderView order = till.sold("sandbox_32", "10.00", o -> o.line("A", 10, "1.00", "19", true));
    List<Future<GrantView>> granted = atOnce(() -> till.favour(order, "0.90"));
    assertThat(granted.stream().filter(g -> g.state() == Future.State.SUCCESS)).hasSize(11);
    assertThat(granted.stream().filter(g -> g.state() == Future.State.FAILED))
        .hasSize(21)
        .allSatisfy(no ->
            assertThat(no.exceptionNow())
                .isInstanceOfSatisfying(
                    BusinessRuleViolation.class,
                    why -> assertThat(why.code()).isEqualTo("refund.exceeds-captured")));
    RefundFixtures.until(() -> till.balance(order).equals("1000/0/990"));
    assertThat(till.account(MoneyBooks.Account.GATEWAY)).isEqualTo(-990);
    assertThat(till.account(MoneyBooks.Account.OWED_TO_SHOPPERS)).isZero();
  }

  @Test
  void case148ThirtyTwoAtOncePayTheSameUnitsOnce() throws Exception {
    OrderView order = till.sold("sandbox_33", "40.00", o -> o.line("A", 4, "10.00", "19", true));
    ReturnCaseId id = fixtures.accepted(order, 0, 3);
    List<Future<GrantView>> granted = atOnce(() -> till.grant(id));
    assertThat(granted.stream().filter(g -> g.state() == Future.State.SUCCESS)).hasSize(1);
    assertThat(granted.stream().filter(g -> g.state() == Future.State.FAILED))
        .allSatisfy(no ->
            assertThat(no.exceptionNow())
                .isInstanceOfSatisfying(
                    BusinessRuleViolation.class,
                    why -> assertThat(why.code()).isEqualTo("refund.nothing-due")));
    RefundFixtures.until(() -> till.balance(order).equals("4000/0/3000"));
  }

  @Test
  void case149ThirtyTwoSendingTheSameWishGetTheSameGrant() throws Exception {
    OrderView order = till.sold("sandbox_149", "10.00", o -> o.line("A", 2, "5.00", "19", true));
    ReturnCaseId id = fixtures.accepted(order, 0, 1);
    UUID key = UUID.randomUUID();
    List<Future<GrantView>> granted =
        atOnce(() -> refunds.grant(till.seller, id, key, RefundWish.ORIGINAL, Till.CLERK));
    assertThat(granted).extracting(g -> g.resultNow().id()).containsOnly(till.of(id).id());
    RefundFixtures.until(() -> till.balance(order).equals("1000/0/500"));
  }

  /** Every thread calls in a transaction of its own, and none before all are ready. */
  private static <T> List<Future<T>> atOnce(Callable<T> call) throws Exception {
    List<Future<T>> calls = new ArrayList<>();
    CountDownLatch ready = new CountDownLatch(32);
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (int i = 0; i < 32; i++) {
        calls.add(
            threads.submit(() -> {
              ready.countDown();
              ready.await();
              return call.call();
            }));
      }
    }
    return calls;
  }
}
