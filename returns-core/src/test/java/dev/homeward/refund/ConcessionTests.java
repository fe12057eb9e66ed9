package dev.homeward.refund;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import org.junit.jupiter.api.Test;

@RefundTest
class ConcessionTests {

  private final Till till;
  private final RefundFixtures fixtures;
  private final ReturnFixtures returns;
  private final ReturnBook book;
  private final Refunds refunds;
  private final Concessions concessions;
  private final RefundDesk desk;

  ConcessionTests(
      Till till,
      RefundFixtures fixtures,
      ReturnFixtures returns,
      ReturnBook book,
      Refunds refunds,
      Concessions concessions,
      RefundDesk desk) {
    this.till = till;
    this.fixtures = fixtures;
    this.returns = returns;
    this.book = book;
    this.refunds = refunds;
    this.concessions = concessions;
    this.desk = desk;
  }

  @Test
  void case037GivesPartOfAUnitsPrice() {
    OrderView order = till.sold("sandbox_37", "12.30", o -> o.line("A", 1, "12.30", "23", true));
    GrantView paid = till.done(till.reduction(order, 0, "8.00"));
    assertThat(paid.total()).isEqualTo(eur("8.00"));
    Till.refused("refund.exceeds-captured", () -> till.reduction(order, 0, "4.31"), eur("4.30"));
  }

  @Test
  void case038OwesOnlyTheRestWhenTheUnitComesBackAfterAll() {
    OrderView order = till.sold("sandbox_38", "12.30", o -> o.line("A", 1, "12.30", "23", true));
    till.done(till.reduction(order, 0, "5.00"));
    GrantView rest = till.done(till.grant(fixtures.accepted(order, 0, 1)));
    assertThat(rest.total()).isEqualTo(eur("7.30"));
    assertThat(rest.breakdown().tax()).isEqualTo(eur("1.37"));
    assertThat(till.balance(order)).isEqualTo("1230/0/1230");
  }

  @Test
  void case038SumsToWhatWasPaidWithTheRestOfTheOrder() {
    OrderView order =
        till.sold(
            "sandbox_38b", "44.60", o -> o.line("A", 2, "12.30", "23", true).shipping("20.00"));
    till.done(till.reduction(order, 0, "5.00"));
    GrantView rest = till.done(till.grant(fixtures.withdrawn(order)));
    assertThat(rest.total()).isEqualTo(eur("39.60"));
    assertThat(till.balance(order)).isEqualTo("4460/0/4460");
  }

  @Test
  void case038ReducesALineByNoMoreThanItsUnpaidUnitsAreWorth() {
    OrderView order =
        till.sold("sandbox_38c", "120.00", o -> o.line("A", 2, "10.00").line("B", 1, "100.00"));
    till.done(till.grant(fixtures.accepted(order, 0, 1)));
    till.done(till.reduction(order, 0, "4.00"));
    Till.refused("refund.exceeds-charged", () -> till.reduction(order, 0, "6.01"), eur("6.00"));
    assertThat(till.done(till.reduction(order, 0, null)).total()).isEqualTo(eur("6.00"));
    GrantView none = till.grant(fixtures.accepted(order, 0, 1));
    assertThat(none.state()).isEqualTo(GrantState.DONE);
    assertThat(none.total()).isEqualTo(eur("0.00"));
  }

  @Test
  void case040And043GiveShippingBackInPartsAndNeverTwice() {
    OrderView order =
        till.sold("sandbox_40", "120.00", o -> o.line("A", 1, "100.00").shipping("20.00"));
    till.done(till.shipping(order, "5.00"));
    Till.refused("refund.exceeds-charged", () -> till.shipping(order, "18.00"), eur("15.00"));
    Till.refused("refund.amount-not-positive", () -> till.shipping(order, "-18.00"));
    GrantView rest = till.done(till.shipping(order, null));
    assertThat(rest.total()).isEqualTo(eur("15.00"));
    assertThat(rest.breakdown().outbound()).isEqualTo(eur("15.00"));
    Till.refused("refund.amount-not-positive", () -> till.shipping(order, null));
  }

  @Test
  void case041And052GiveShippingBackOnceWithItsTax() {
    OrderView order =
        till.sold("sandbox_41", "32.30", o -> o.line("A", 2, "10.00").shipping("12.30"));
    assertThat(till.done(till.shipping(order, "12.30")).total()).isEqualTo(eur("12.30"));
    GrantView goods = till.done(till.grant(fixtures.withdrawn(order)));
    assertThat(goods.breakdown().outbound()).isEqualTo(eur("0.00"));
    assertThat(goods.total()).isEqualTo(eur("20.00"));
    assertThat(till.balance(order)).isEqualTo("3230/0/3230");
  }

  @Test
  void case041ShippingThatCameBackWithTheGoodsIsNotGivenAgain() {
    OrderView order =
        till.sold("sandbox_41b", "30.00", o -> o.line("A", 2, "10.00").shipping("10.00"));
    till.done(till.grant(fixtures.withdrawn(order)));
    Till.refused("refund.exceeds-captured", () -> till.shipping(order, "0.01"), eur("0.00"));
  }

  @Test
  void case047SaysHowMuchOfAnOrderWentBack() {
    OrderView order =
        till.sold("sandbox_47", "40.00", o -> o.line("A", 3, "10.00").shipping("10.00"));
    assertThat(desk.standing(till.seller, order.id())).isEqualTo(RefundStanding.NOT_REFUNDED);
    till.done(till.shipping(order, "1.00"));
    assertThat(desk.standing(till.seller, order.id())).isEqualTo(RefundStanding.PARTIALLY_REFUNDED);
    till.done(till.grant(fixtures.withdrawn(order)));
    assertThat(desk.standing(till.seller, order.id())).isEqualTo(RefundStanding.REFUNDED);
    assertThat(desk.standing(SellerId.next(), order.id())).isEqualTo(RefundStanding.NOT_REFUNDED);
  }

  @Test
  void case161GivesMoneyWithoutGoods() {
    OrderView order = till.sold("sandbox_161", "50.00", o -> o.line("BUNDLE", 1, "50.00"));
    assertThat(till.done(till.favour(order, "10.00")).total()).isEqualTo(eur("10.00"));
  }

  @Test
  void aUnitThatIsKeptIsPaidInPartAndSettled() {
    OrderView order = till.sold("sandbox_keep", "20.00", o -> o.line("A", 2, "10.00", "19", true));
    ReturnCaseId id =
        returns.file(
            RefundFixtures.request(
                order, ReturnKind.POLICY, "changed-my-mind", Resolution.KEEP_ITEM, _ -> 1));
    CaseLine line = book.get(till.seller, id).lines().getFirst();
    Till.refused("refund.nothing-due", () -> till.grant(id));
    Till.refused("refund.exceeds-charged", () -> keep(id, line, "10.01"), eur("10.00"));
    assertThat(till.done(keep(id, line, "4.00")).total()).isEqualTo(eur("4.00"));
    Till.refused("return.not-in-force", () -> keep(id, line, "1.00"), RequestState.CLOSED);
    assertThat(book.get(till.seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
    assertThat(till.done(till.grant(fixtures.accepted(order, 0, 1))).total())
        .isEqualTo(eur("10.00"));
  }

  @Test
  void keepingIsNotPaidForBeforeItIsApproved() {
    OrderView order = till.sold("sandbox_keep2", "10.00", o -> o.line("A", 1, "10.00"));
    ReturnCaseId id =
        returns.file(
            RefundFixtures.request(
                order, ReturnKind.POLICY, "damaged-or-defective", Resolution.KEEP_ITEM, _ -> 1));
    CaseLine line = book.get(till.seller, id).lines().getFirst();
    Till.refused("return.not-in-force", () -> keep(id, line, "4.00"), RequestState.REQUESTED);
  }

  @Test
  void case152AnswersNotFoundForAnothersOrderOrLine() {
    OrderView order = till.sold("sandbox_152", "10.00", o -> o.line("A", 1, "10.00"));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> concessions.goodwill(SellerId.next(), order.id(), Till.wish("1.00"), Till.CLERK));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() ->
            concessions.reduction(
                till.seller, order.id(), OrderLineId.next(), Till.wish("1.00"), Till.CLERK));
  }

  private GrantView keep(ReturnCaseId id, CaseLine line, String amount) {
    return refunds.keep(till.seller, id, line.id(), Till.wish(amount), Till.CLERK);
  }
}
