package dev.homeward.refund;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.order.OrderView;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RefundTest
class RefundDeskTests {

  private final Till till;
  private final RefundFixtures fixtures;
  private final Concessions concessions;
  private final RefundDesk desk;
  private final JdbcClient jdbc;

  RefundDeskTests(
      Till till,
      RefundFixtures fixtures,
      Concessions concessions,
      RefundDesk desk,
      JdbcClient jdbc) {
    this.till = till;
    this.fixtures = fixtures;
    this.concessions = concessions;
    this.desk = desk;
    this.jdbc = jdbc;
  }

  @Test
  void case149ADoubleClickIsOneRefund() {
    OrderView order = till.sold("sandbox_149", "10.00", o -> o.line("A", 2, "5.00", "19", true));
    Concession wish = Till.wish("3.92");
    GrantView first = concessions.goodwill(till.seller, order.id(), wish, Till.CLERK);
    GrantView second = concessions.goodwill(till.seller, order.id(), wish, Till.CLERK);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(desk.ofOrder(till.seller, order.id())).hasSize(1);
  }

  @Test
  void case152And154AnotherSellersGrantIsNotFound() {
    OrderView order = till.sold("sandbox_152", "900.00", o -> o.line("A", 1, "900.00"));
    GrantView draft = till.favour(order, "900.00");
    SellerId other = SellerId.next();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> desk.approve(other, draft.id(), Till.OWNER));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> desk.takeBack(other, draft.id(), Till.OWNER));
    assertThat(desk.ofOrder(other, order.id())).isEmpty();
    assertThat(till.now(draft).state()).isEqualTo(GrantState.DRAFT);
  }

  @Test
  void case155ASecondPersonApprovesAboveTheLimit() {
    OrderView order = till.sold("sandbox_155", "900.00", o -> o.line("A", 1, "900.00"));
    GrantView draft = till.favour(order, "900.00");
    assertThat(draft.state()).isEqualTo(GrantState.DRAFT);
    assertThat(till.balance(order)).isEqualTo("90000/90000/0");
    Till.refused("refund.same-person", () -> desk.approve(till.seller, draft.id(), Till.CLERK));
    desk.approve(till.seller, draft.id(), Till.OWNER);
    till.done(draft);
    assertThat(till.balance(order)).isEqualTo("90000/0/90000");
    Till.refused(
        "refund.not-waiting",
        () -> desk.approve(till.seller, draft.id(), Till.OWNER),
        GrantState.DONE);
  }

  @Test
  void aDraftThatIsTakenBackFreesItsMoney() {
    OrderView order = till.sold("sandbox_x", "900.00", o -> o.line("A", 1, "900.00"));
    GrantView draft = till.favour(order, "900.00");
    assertThat(desk.takeBack(till.seller, draft.id(), Till.CLERK).state())
        .isEqualTo(GrantState.VOID);
    assertThat(till.balance(order)).isEqualTo("90000/0/0");
    assertThat(till.account(MoneyBooks.Account.OWED_TO_SHOPPERS)).isZero();
  }

  @Test
  void aReductionThatIsTakenBackReducesNothing() {
    OrderView order = till.sold("sandbox_y", "900.00", o -> o.line("A", 1, "900.00"));
    GrantView draft = till.reduction(order, 0, "600.00");
    desk.takeBack(till.seller, draft.id(), Till.CLERK);
    assertThat(till.grant(fixtures.accepted(order, 0, 1)).total()).isEqualTo(eur("900.00"));
  }

  @Test
  void theBooksBalanceAndAreNeverChanged() {
    OrderView order = till.sold("sandbox_books", "10.00", o -> o.line("A", 1, "10.00"));
    till.done(till.grant(fixtures.accepted(order, 0, 1)));
    assertThat(till.account(MoneyBooks.Account.REFUNDS)).isEqualTo(1000);
    assertThat(till.account(MoneyBooks.Account.GATEWAY)).isEqualTo(-1000);
    assertThat(till.account(MoneyBooks.Account.OWED_TO_SHOPPERS)).isZero();
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            jdbc.sql("update money_entry set amount_minor = 1 where seller_id = ?")
                .param(till.seller.value())
                .update());
  }
}
