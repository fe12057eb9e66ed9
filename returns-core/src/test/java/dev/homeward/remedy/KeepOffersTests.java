package dev.homeward.remedy;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.refund.GrantView;
import dev.homeward.refund.RefundQuote;
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.PublicStatus;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.returncase.Stage;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest({
  "db-scheduler.enabled=true",
  "db-scheduler.polling-interval=100ms",
  "db-scheduler.immediate-execution-enabled=true"
})
@WithTestDatabase
class KeepOffersTests {

  private static final Actor AGENT = ReturnFixtures.agent();
  private static final Actor SHOPPER = Actor.shopper("10001");

  private final KeepOffers offers;
  private final RemedyFixtures fixtures;
  private final ReturnBook book;
  private final Refunds refunds;
  private final SellerId seller = SellerId.next();

  @Autowired
  KeepOffersTests(KeepOffers offers, RemedyFixtures fixtures, ReturnBook book, Refunds refunds) {
    this.offers = offers;
    this.fixtures = fixtures;
    this.book = book;
    this.refunds = refunds;
  }

  @Test
  void theShopperKeepsTheGoodsAndGetsTheAgreedPartOfThePrice() {
    OrderView order = fixtures.mugs(seller, 2);
    ReturnCaseId id = fixtures.file(order, 2, Resolution.REFUND);
    KeepOfferView offer = offer(id, "5.00");
    assertThat(book.get(seller, id).header().stage()).isEqualTo(Stage.WAITING);

    offers.accept(seller, id, offer.id(), SHOPPER);

    assertThat(book.get(seller, id).header().stage()).isEqualTo(Stage.TO_REFUND);
    RefundQuote quote = refunds.quote(seller, id, RefundWish.ORIGINAL);
    assertThat(quote.payable()).isEqualTo(eur("5.00"));
    assertThat(quote.whole().tax()).as("19 % contained in 5.00").isEqualTo(eur("0.80"));
    assertThat(quote.whole().returnFee().isZero()).as("nothing comes back").isTrue();
    GrantView grant = refunds.grant(seller, id, UUID.randomUUID(), RefundWish.ORIGINAL, AGENT);
    assertThat(grant.total()).isEqualTo(eur("5.00"));
    RemedyFixtures.until(() -> book.get(seller, id).view().requestState() == RequestState.CLOSED);
    assertThat(book.get(seller, id).header().status()).isEqualTo(PublicStatus.REFUNDED);
    assertThat(fixtures.ledger(order)).isEqualTo("2/2/0/0/2");
    assertThat(refunds.quote(seller, id, RefundWish.ORIGINAL).lines()).isEmpty();
  }

  @Test
  void acceptsOnceHoweverOftenTheShopperSaysSo() {
    ReturnCaseId id = fixtures.file(fixtures.mugs(seller, 1), 1, Resolution.REFUND);
    KeepOfferView offer = offer(id, "3.00");
    assertThat(offer(id, "3.00").id()).as("the same offer again").isEqualTo(offer.id());
    offers.accept(seller, id, offer.id(), SHOPPER);
    offers.accept(seller, id, offer.id(), SHOPPER);

    assertThat(fixtures.line(seller, id).kept()).isEqualTo(1);
    assertThat(book.get(seller, id).header().counts().kept()).isEqualTo(1);
    refuses("keep.offer.wrong-state", () -> offers.decline(seller, id, offer.id(), SHOPPER));
    refuses("return.keep-not-possible", () -> offer(id, "4.00"));
  }

  @Test
  void aBetterOfferTakesTheOtherBack() {
    ReturnCaseId id = fixtures.file(fixtures.mugs(seller, 1), 1, Resolution.REFUND);
    KeepOfferView first = offer(id, "3.00");
    KeepOfferView second = offer(id, "4.00");

    assertThat(offers.of(seller, id))
        .extracting(KeepOfferView::state)
        .containsExactly(KeepOfferState.WITHDRAWN, KeepOfferState.OFFERED);
    refuses("keep.offer.wrong-state", () -> offers.accept(seller, id, first.id(), SHOPPER));
    offers.withdraw(seller, id, second.id(), AGENT);
    refuses("keep.offer.wrong-state", () -> offers.accept(seller, id, second.id(), SHOPPER));
  }

  @Test
  void aDeclinedOfferLeavesTheReturnAsItWas() {
    OrderView order = fixtures.mugs(seller, 1);
    ReturnCaseId id = fixtures.file(order, 1, Resolution.REFUND);
    offers.decline(seller, id, offer(id, "3.00").id(), SHOPPER);

    fixtures.arrive(seller, id, 1);
    fixtures.accept(seller, id, 1);

    assertThat(refunds.quote(seller, id, RefundWish.ORIGINAL).payable()).isEqualTo(eur("10.00"));
    refuses("return.keep-not-possible", () -> offer(id, "3.00"));
  }

  @Test
  void goodsThatArriveMeanwhileCanNoLongerBeKept() {
    ReturnCaseId id = fixtures.file(fixtures.mugs(seller, 1), 1, Resolution.REFUND);
    KeepOfferView offer = offer(id, "3.00");
    fixtures.arrive(seller, id, 1);

    refuses("return.keep-not-possible", () -> offers.accept(seller, id, offer.id(), SHOPPER));
    assertThat(offers.of(seller, id).getFirst().state()).isEqualTo(KeepOfferState.OFFERED);
  }

  @Test
  void offersSomethingAndNoMoreThanWasPaid() {
    ReturnCaseId id = fixtures.file(fixtures.mugs(seller, 1), 1, Resolution.REFUND);
    refuses("keep.amount-out-of-range", () -> offer(id, "0.00"));
    refuses("keep.amount-out-of-range", () -> offer(id, "10.01"));
    assertThat(offer(id, "10.00").amount()).isEqualTo(eur("10.00"));
  }

  @Test
  void whatTheShopperAskedToKeepIsAgreedOnOrComesBack() {
    OrderView order = fixtures.mugs(seller, 1);
    ReturnCaseId id = fixtures.file(order, 1, Resolution.KEEP_ITEM);
    CaseLine asked = fixtures.line(seller, id);
    assertThat(asked.kept()).isEqualTo(1);
    assertThat(asked.keepAmount()).as("the default policy fixes none").isNull();
    assertThat(refunds.quote(seller, id, RefundWish.ORIGINAL).lines()).isEmpty();

    offers.accept(seller, id, offer(id, "2.50").id(), SHOPPER);
    assertThat(refunds.quote(seller, id, RefundWish.ORIGINAL).payable()).isEqualTo(eur("2.50"));
    refuses("return.keep-agreed", () -> offers.returnInstead(seller, id, asked.id()));

    OrderView other = fixtures.mugs(seller, 1);
    ReturnCaseId second = fixtures.file(other, 1, Resolution.KEEP_ITEM);
    offers.returnInstead(seller, second, fixtures.line(seller, second).id());
    assertThat(book.get(seller, second).header().stage()).isEqualTo(Stage.WAITING);
    assertThat(fixtures.line(seller, second).resolution()).isEqualTo(Resolution.REFUND);
  }

  @Test
  void case152AnswersNotFoundForAnotherSellersOffer() {
    ReturnCaseId id = fixtures.file(fixtures.mugs(seller, 1), 1, Resolution.REFUND);
    KeepOfferView offer = offer(id, "3.00");
    SellerId other = SellerId.next();
    assertThat(offers.of(other, id)).isEmpty();
    List<ThrowingCallable> calls =
        List.of(
            () -> offers.offer(other, id, offer.line(), eur("1.00"), null, AGENT),
            () -> offers.accept(other, id, offer.id(), SHOPPER),
            () -> offers.decline(other, id, offer.id(), SHOPPER),
            () -> offers.withdraw(other, id, offer.id(), AGENT),
            () -> offers.returnInstead(other, id, offer.line()));
    for (ThrowingCallable call : calls) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(call);
    }
  }

  private KeepOfferView offer(ReturnCaseId id, String amount) {
    return offers.offer(
        seller, id, fixtures.line(seller, id).id(), eur(amount), "Would you keep it?", AGENT);
  }

  private static void refuses(String code, ThrowingCallable call) {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(call)
        .returns(code, BusinessRuleViolation::code);
  }
}
