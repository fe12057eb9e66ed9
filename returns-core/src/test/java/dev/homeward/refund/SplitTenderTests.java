package dev.homeward.refund;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.order.OrderView;
import dev.homeward.order.PaymentDraft;
import dev.homeward.returncase.PublicStatus;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.shared.ReturnCaseId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

@RefundTest
class SplitTenderTests {

  private final Till till;
  private final Till otherTill;
  private final RefundFixtures fixtures;
  private final RefundDesk desk;
  private final ReturnBook book;
  private final StoreCredits credits;
  private final JdbcClient jdbc;

  SplitTenderTests(
      ObjectProvider<Till> tills,
      RefundFixtures fixtures,
      RefundDesk desk,
      ReturnBook book,
      StoreCredits credits,
      JdbcClient jdbc) {
    this.till = tills.getObject();
    this.otherTill = tills.getObject();
    this.fixtures = fixtures;
    this.desk = desk;
    this.book = book;
    this.credits = credits;
    this.jdbc = jdbc;
  }

  @Test
  void case062And151SplitOverPaymentsAndTryOnlyTheFailedOneAgain() {
    OrderView order =
        till.sold(o ->
            o.line("A", 1, "10.00", "19", true)
                .payment(Till.card("sandbox_62", "5.00"))
                .payment(Till.card("sandbox_decline", "5.00")));
    ReturnCaseId id = fixtures.accepted(order, 0, 1);
    GrantView granted = till.grant(id);
    RefundFixtures.until(() -> till.of(id).state() == GrantState.PART_DONE);
    assertThat(book.get(till.seller, id).view().requestState()).isEqualTo(RequestState.APPROVED);
    GrantView part = till.of(id);
    ExecutionView paid = part.executions().getFirst();
    ExecutionView failed = part.executions().get(1);
    assertThat(paid.state()).isEqualTo(ExecutionState.SUCCEEDED);
    assertThat(failed.failure()).isEqualTo("expired_or_canceled_card");
    Till.refused(
        "refund.not-failed", () -> desk.retry(till.seller, granted.id(), paid.id(), Till.CLERK));
    jdbc.sql("update refund_execution set reference = 'sandbox_ok' where id = ?")
        .param(failed.id().value())
        .update();
    desk.retry(till.seller, granted.id(), failed.id(), Till.CLERK);
    assertThat(till.done(granted).executions()).hasSize(3);
    assertThat(book.get(till.seller, id).header().status()).isEqualTo(PublicStatus.REFUNDED);
    assertThat(till.balance(order, 0)).isEqualTo("500/0/500");
    assertThat(till.balance(order, 1)).isEqualTo("500/0/500");
  }

  @Test
  void case062TakesFromTheFirstPaymentWhatItHas() {
    OrderView order =
        till.sold(o ->
            o.line("A", 1, "10.00")
                .payment(Till.card("sandbox_62a", "5.00"))
                .payment(Till.card("sandbox_62b", "5.00")));
    GrantView paid = till.done(till.favour(order, "4.00"));
    assertThat(paid.executions()).hasSize(1);
    assertThat(till.balance(order, 0)).isEqualTo("500/0/400");
    assertThat(till.balance(order, 1)).isEqualTo("500/0/0");
  }

  @Test
  void case067And068ASharedPaymentIsCappedByTheShareOfEachSeller() {
    OrderView mine = till.sold("sandbox_shared", "40.00", o -> o.line("A", 1, "40.00"));
    OrderView theirs = otherTill.sold("sandbox_shared", "60.00", o -> o.line("B", 1, "60.00"));
    Till.refused("refund.exceeds-captured", () -> till.favour(mine, "70.00"), eur("40.00"));
    assertThat(desk.ofOrder(till.seller, mine.id())).isEmpty();
    till.done(till.favour(mine, "15.00"));
    assertThat(desk.standing(till.seller, mine.id())).isEqualTo(RefundStanding.PARTIALLY_REFUNDED);
    assertThat(desk.standing(otherTill.seller, theirs.id())).isEqualTo(RefundStanding.NOT_REFUNDED);
    till.done(till.favour(mine, "25.00"));
    assertThat(desk.standing(till.seller, mine.id())).isEqualTo(RefundStanding.REFUNDED);
    Till.refused("refund.exceeds-captured", () -> till.favour(mine, "5.00"), eur("0.00"));
    otherTill.done(otherTill.favour(theirs, "60.00"));
    assertThat(otherTill.balance(theirs)).isEqualTo("6000/0/6000");
  }

  @Test
  void case074PaysBackToTheGiftCardAndNeverMoreThanItPaid() {
    OrderView order =
        till.sold(o ->
            o.line("A", 1, "10.00", "19", true)
                .payment(new PaymentDraft("gift-card", eur("10.00"), Instant.EPOCH, null)));
    Till.refused("refund.exceeds-captured", () -> till.favour(order, "20.00"), eur("10.00"));
    till.done(till.favour(order, "1.00"));
    assertThat(credits.balances(till.seller, "anna@example.org")).containsExactly(eur("1.00"));
    till.done(till.favour(order, "9.00"));
    assertThat(credits.balances(till.seller, "anna@example.org")).containsExactly(eur("10.00"));
    assertThat(till.account(MoneyBooks.Account.STORE_CREDIT)).isEqualTo(-1000);
  }
}
