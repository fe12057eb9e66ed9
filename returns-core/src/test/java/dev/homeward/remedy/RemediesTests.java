package dev.homeward.remedy;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.refund.RefundQuote;
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.returncase.PublicStatus;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.returncase.ReturnRefused;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.CannotCreateTransactionException;

@SpringBootTest
@WithTestDatabase
class RemediesTests {

  private static final Actor AGENT = ReturnFixtures.agent();

  private final Remedies remedies;
  private final RemedyFixtures fixtures;
  private final ReturnDecisions decisions;
  private final ReturnBook book;
  private final Refunds refunds;
  private final SellerId seller = SellerId.next();

  @Autowired
  RemediesTests(
      Remedies remedies,
      RemedyFixtures fixtures,
      ReturnDecisions decisions,
      ReturnBook book,
      Refunds refunds) {
    this.remedies = remedies;
    this.fixtures = fixtures;
    this.decisions = decisions;
    this.book = book;
    this.refunds = refunds;
  }

  @Test
  void case133AnEvenExchangeSendsTheSameArticleAndPaysNothing() {
    OrderView order = fixtures.mugs(seller, 2);
    ReturnCaseId id = fixtures.file(order, 2, Resolution.EXCHANGE);
    RemedyView planned = only(id, RemedyState.PLANNED);
    assertThat(planned.kind()).isEqualTo(RemedyKind.REPLACEMENT);
    assertThat(planned.quantity()).isEqualTo(2);
    fixtures.arrive(seller, id, 2);
    fixtures.accept(seller, id, 2);
    assertThat(refunds.quote(seller, id, RefundWish.ORIGINAL).lines()).isEmpty();

    RemedyView sent = send(planned.id(), 2, null);

    assertThat(sent.trackingNumber()).isEqualTo("T-1");
    assertThat(sent.settled()).isEqualTo(2);
    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
    assertThat(book.get(seller, id).header().status())
        .as("no money was paid back")
        .isEqualTo(PublicStatus.CLOSED);
    assertThat(fixtures.ledger(order)).isEqualTo("2/2/0/2/0");
  }

  @Test
  void aReplacedUnitComesBackOnlyOnceTheReplacementIsDelivered() {
    OrderView order = fixtures.mugs(seller, 1);
    ReturnCaseId id = fixtures.file(order, 1, Resolution.EXCHANGE);
    fixtures.arrive(seller, id, 1);
    fixtures.accept(seller, id, 1);
    RemedyView sent = send(only(id, RemedyState.PLANNED).id(), 1, null);
    refuses("return.quantity-not-available", () -> fixtures.file(order, 1, Resolution.REFUND));

    RemedyView there = remedies.deliver(seller, sent.id(), Instant.now(), AGENT);
    remedies.deliver(seller, sent.id(), Instant.now(), AGENT);

    assertThat(there.handedBack()).isEqualTo(1);
    assertThat(fixtures.ledger(order)).isEqualTo("1/1/0/0/0");
    ReturnCaseId again = fixtures.file(order, 1, Resolution.REFUND);
    fixtures.arrive(seller, again, 1);
    fixtures.accept(seller, again, 1);
    assertThat(refunds.quote(seller, again, RefundWish.ORIGINAL).payable())
        .as("worth what was paid for the first one")
        .isEqualTo(eur("10.00"));
  }

  @Test
  void case131SendsAheadOfTheGoodsOnlyIfStaffSayWhy() {
    OrderView order = fixtures.mugs(seller, 1);
    ReturnCaseId id = fixtures.file(order, 1, Resolution.EXCHANGE);
    RemedyId planned = only(id, RemedyState.PLANNED).id();
    refuses("remedy.goods-not-accepted", () -> send(planned, 1, null));

    RemedyView ahead = send(planned, 1, "needs it for Saturday");

    assertThat(ahead.aheadReason()).isEqualTo("needs it for Saturday");
    assertThat(ahead.settled()).isZero();
    refuses("return.goods-sent-ahead", () -> decisions.cancel(seller, id, null, AGENT));
    refuses("return.goods-sent-ahead", () -> decisions.closeShort(seller, id, null, AGENT));
    fixtures.arrive(seller, id, 1);
    fixtures.accept(seller, id, 1);
    RemedyFixtures.until(() -> remedies.get(seller, planned).settled() == 1);
    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
  }

  @Test
  void writesOffGoodsThatNeverComeThoughTheyWereReplaced() {
    OrderView order = fixtures.mugs(seller, 1);
    ReturnCaseId id = fixtures.file(order, 1, Resolution.EXCHANGE);
    RemedyId planned = only(id, RemedyState.PLANNED).id();
    refuses("remedy.not-sent-ahead", () -> remedies.writeOff(seller, planned, AGENT));
    send(planned, 1, "regular customer");

    assertThat(remedies.writeOff(seller, planned, AGENT).writtenOff()).isEqualTo(1);
    remedies.writeOff(seller, planned, AGENT);

    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
    assertThat(fixtures.ledger(order)).isEqualTo("1/1/0/0/1");
  }

  @Test
  void case130RefundsInsteadWhenThereIsNoReplacementLeft() {
    OrderView order = fixtures.mugs(seller, 1);
    ReturnCaseId id = fixtures.file(order, 1, Resolution.EXCHANGE);
    RemedyId planned = only(id, RemedyState.PLANNED).id();
    refuses("remedy.note-needed", () -> remedies.refundInstead(seller, planned, " ", AGENT));

    remedies.refundInstead(seller, planned, "sold out", AGENT);

    assertThat(remedies.get(seller, planned).note()).isEqualTo("sold out");
    assertThat(fixtures.line(seller, id).resolution()).isEqualTo(Resolution.REFUND);
    refuses("remedy.wrong-state", () -> send(planned, 1, "too late"));
    fixtures.arrive(seller, id, 1);
    fixtures.accept(seller, id, 1);
    assertThat(refunds.quote(seller, id, RefundWish.ORIGINAL).payable()).isEqualTo(eur("10.00"));
  }

  @Test
  void case073PaysForTheUnitsThatWereNotReplaced() {
    OrderView order = fixtures.mugs(seller, 3);
    ReturnCaseId id = fixtures.file(order, 3, Resolution.EXCHANGE);
    fixtures.arrive(seller, id, 3);
    fixtures.accept(seller, id, 3);
    RemedyView sent = send(only(id, RemedyState.PLANNED).id(), 1, null);
    assertThat(sent.quantity()).isEqualTo(1);

    remedies.refundInstead(seller, only(id, RemedyState.PLANNED).id(), "only one left", AGENT);

    RefundQuote quote = refunds.quote(seller, id, RefundWish.ORIGINAL);
    assertThat(quote.lines()).extracting(RefundQuote.Line::quantity).containsExactly(2);
    assertThat(quote.payable()).isEqualTo(eur("20.00"));
  }

  @Test
  void case085GoodsThatWentBackToTheShopperMayComeBackAgain() {
    OrderView order = fixtures.mugs(seller, 5);
    ReturnCaseId id = fixtures.file(order, 5, Resolution.REFUND);
    assertThat(fixtures.ledger(order)).isEqualTo("5/5/5/0/0");
    fixtures.arrive(seller, id, 5);
    fixtures.reject(seller, id, 5);
    RemedyView back = only(id, RemedyState.PLANNED);
    assertThat(back.kind()).isEqualTo(RemedyKind.SEND_BACK);

    send(back.id(), 5, null);
    assertThat(fixtures.ledger(order)).as("on the way").isEqualTo("5/5/0/5/0");
    remedies.deliver(seller, back.id(), Instant.now(), AGENT);

    assertThat(fixtures.ledger(order)).isEqualTo("5/5/0/0/0");
  }

  @Test
  void case088SendsSomeBackAndRefundsTheOthers() {
    OrderView order = fixtures.mugs(seller, 10);
    ReturnCaseId id = fixtures.file(order, 10, Resolution.REFUND);
    fixtures.arrive(seller, id, 10);
    fixtures.reject(seller, id, 4);
    fixtures.accept(seller, id, 6);

    send(only(id, RemedyState.PLANNED).id(), 4, null);

    assertThat(refunds.quote(seller, id, RefundWish.ORIGINAL).payable()).isEqualTo(eur("60.00"));
    assertThat(book.get(seller, id).header().status()).isEqualTo(PublicStatus.RECEIVED);
  }

  @Test
  void case086RefundsNineOfTen() {
    OrderView order = fixtures.mugs(seller, 10);
    ReturnCaseId id = fixtures.file(order, 10, Resolution.REFUND);
    fixtures.arrive(seller, id, 10);
    fixtures.accept(seller, id, 9);

    assertThat(refunds.quote(seller, id, RefundWish.ORIGINAL).payable()).isEqualTo(eur("90.00"));
    assertThat(book.get(seller, id).header().counts().missing()).isZero();
  }

  @Test
  void throwsGoodsAwayThatTheShopperDoesNotWant() {
    OrderView order = fixtures.mugs(seller, 1);
    ReturnCaseId id = fixtures.file(order, 1, Resolution.REFUND);
    fixtures.arrive(seller, id, 1);
    fixtures.reject(seller, id, 1);
    RemedyView back = only(id, RemedyState.PLANNED);

    remedies.dispose(seller, back.id(), "shopper agreed by mail", AGENT);

    assertThat(remedies.get(seller, back.id()).state()).isEqualTo(RemedyState.CANCELLED);
    assertThat(fixtures.ledger(order)).isEqualTo("1/1/0/1/0");
  }

  @Test
  void repairsAndSendsTheGoodsBackToTheShopper() {
    OrderView order = fixtures.mugs(seller, 1);
    ReturnCaseId id = fixtures.file(order, 1, Resolution.REPAIR);
    RemedyId repair = only(id, RemedyState.PLANNED).id();
    refuses("remedy.goods-not-received", () -> remedies.startRepair(seller, repair, AGENT));
    fixtures.arrive(seller, id, 1);

    remedies.startRepair(seller, repair, AGENT);
    assertThat(remedies.startRepair(seller, repair, AGENT).state())
        .isEqualTo(RemedyState.IN_REPAIR);
    refuses("remedy.goods-not-accepted", () -> send(repair, 1, "a repair never goes ahead"));
    fixtures.accept(seller, id, 1);
    send(repair, 1, null);

    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
    remedies.deliver(seller, repair, Instant.now(), AGENT);
    assertThat(fixtures.ledger(order)).isEqualTo("1/1/0/0/0");
  }

  @Test
  void replacesWhatCannotBeRepaired() {
    OrderView order = fixtures.mugs(seller, 1);
    ReturnCaseId id = fixtures.file(order, 1, Resolution.REPAIR);
    RemedyId repair = only(id, RemedyState.PLANNED).id();

    remedies.replaceInstead(seller, repair, "the part is not made any more", AGENT);

    RemedyView replacement = only(id, RemedyState.PLANNED);
    assertThat(replacement.kind()).isEqualTo(RemedyKind.REPLACEMENT);
    assertThat(fixtures.line(seller, id).resolution()).isEqualTo(Resolution.EXCHANGE);
  }

  @Test
  void case136CancellingTheReturnGivesTheReplacementFree() {
    OrderView order = fixtures.mugs(seller, 1);
    ReturnCaseId id = fixtures.file(order, 1, Resolution.EXCHANGE);
    only(id, RemedyState.PLANNED);

    decisions.cancel(seller, id, null, AGENT);

    only(id, RemedyState.CANCELLED);
    assertThat(remedies.open(seller)).isEmpty();
    assertThat(fixtures.ledger(order)).isEqualTo("1/1/0/0/0");
  }

  @Test
  void owesNoReplacementForWhatIsRejectedOrNeverCame() {
    OrderView order = fixtures.mugs(seller, 3);
    ReturnCaseId id = fixtures.file(order, 3, Resolution.EXCHANGE);
    only(id, RemedyState.PLANNED);
    fixtures.arrive(seller, id, 2);
    fixtures.reject(seller, id, 1);
    fixtures.accept(seller, id, 1);
    decisions.closeShort(seller, id, null, AGENT);

    RemedyFixtures.until(() -> open(id, RemedyKind.REPLACEMENT) == 1);
  }

  @Test
  void case091AUnitInAnOpenExchangeIsNotFreeForAnythingElse() {
    OrderView order = fixtures.mugs(seller, 1);
    fixtures.file(order, 1, Resolution.EXCHANGE);
    for (Resolution other : Resolution.values()) {
      refuses("return.quantity-not-available", () -> fixtures.file(order, 1, other));
    }
  }

  @Test
  void case152AnswersNotFoundForAnotherSellersRemedy() {
    ReturnCaseId id = fixtures.file(fixtures.mugs(seller, 1), 1, Resolution.EXCHANGE);
    RemedyId planned = only(id, RemedyState.PLANNED).id();
    SellerId other = SellerId.next();
    assertThat(remedies.of(other, id)).isEmpty();
    List<ThrowingCallable> calls =
        List.of(
            () -> remedies.get(other, planned),
            () -> remedies.startRepair(other, planned, AGENT),
            () -> remedies.dispatch(other, planned, UUID.randomUUID(), parcel(1, null), AGENT),
            () -> remedies.deliver(other, planned, Instant.now(), AGENT),
            () -> remedies.refundInstead(other, planned, "no", AGENT),
            () -> remedies.replaceInstead(other, planned, "no", AGENT),
            () -> remedies.dispose(other, planned, "no", AGENT),
            () -> remedies.writeOff(other, planned, AGENT));
    for (ThrowingCallable call : calls) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(call);
    }
  }

  @Test
  void thirtyTwoParcelsAtOnceNeverHoldMoreThanIsOwed() throws Exception {
    OrderView order = fixtures.mugs(seller, 5);
    ReturnCaseId id = fixtures.file(order, 5, Resolution.EXCHANGE);
    only(id, RemedyState.PLANNED);
    fixtures.arrive(seller, id, 5);
    fixtures.accept(seller, id, 5);
    List<Future<?>> sent = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (int i = 0; i < 32; i++) {
        sent.add(threads.submit(() -> sendAnyOpen(id)));
      }
    }
    for (Future<?> one : sent) {
      if (one.state() == Future.State.FAILED) {
        assertThat(one.exceptionNow())
            .as("too late, or no connection was left")
            .isInstanceOfAny(BusinessRuleViolation.class, CannotCreateTransactionException.class);
      }
    }
    int units =
        remedies.of(seller, id).stream()
            .filter(remedy -> remedy.state().sent())
            .mapToInt(RemedyView::quantity)
            .sum();
    assertThat(units).isBetween(1, 5);
    assertThat(fixtures.line(seller, id).replaced()).isEqualTo(units);
    assertThat(fixtures.line(seller, id).settled()).isEqualTo(units);
  }

  @Test
  void theSameKeyAgainIsTheSameParcel() {
    ReturnCaseId id = fixtures.file(fixtures.mugs(seller, 2), 2, Resolution.EXCHANGE);
    RemedyId planned = only(id, RemedyState.PLANNED).id();
    fixtures.arrive(seller, id, 2);
    fixtures.accept(seller, id, 2);
    UUID key = UUID.randomUUID();
    RemedyView first = remedies.dispatch(seller, planned, key, parcel(1, null), AGENT);
    RemedyView second = remedies.dispatch(seller, planned, key, parcel(1, null), AGENT);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(fixtures.line(seller, id).replaced()).isEqualTo(1);
    refuses(
        "remedy.wrong-state",
        () -> remedies.dispatch(seller, planned, UUID.randomUUID(), parcel(1, null), AGENT));
  }

  private void sendAnyOpen(ReturnCaseId id) {
    remedies.of(seller, id).stream()
        .filter(remedy -> remedy.state().open())
        .findFirst()
        .ifPresent(remedy -> send(remedy.id(), 1, null));
  }

  private RemedyView send(RemedyId id, int quantity, @Nullable String ahead) {
    return remedies.dispatch(seller, id, UUID.randomUUID(), parcel(quantity, ahead), AGENT);
  }

  private static Dispatch parcel(int quantity, @Nullable String ahead) {
    return new Dispatch(quantity, "DHL", " T-1 ", ahead);
  }

  private RemedyView only(ReturnCaseId id, RemedyState state) {
    RemedyFixtures.until(() -> in(id, state).size() == 1);
    return in(id, state).getFirst();
  }

  private List<RemedyView> in(ReturnCaseId id, RemedyState state) {
    return remedies.of(seller, id).stream().filter(remedy -> remedy.state() == state).toList();
  }

  private int open(ReturnCaseId id, RemedyKind kind) {
    return remedies.of(seller, id).stream()
        .filter(remedy -> remedy.kind() == kind && remedy.state().open())
        .mapToInt(RemedyView::quantity)
        .sum();
  }

  private static void refuses(String code, ThrowingCallable call) {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(call)
        .satisfies(no ->
            assertThat(no instanceof ReturnRefused refused ? refused.code() : no.code())
                .isEqualTo(code));
  }
}
