package dev.homeward.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.CaseUnits;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@WithTestDatabase
@RecordApplicationEvents
class ReceivingTests {

  private static final Actor WAREHOUSE = Actor.person("2", "Wim");

  private final Receiving receiving;
  private final Findings findings;
  private final ReturnFixtures fixtures;
  private final ReturnBook book;
  private final ReturnDecisions decisions;
  private final CaseUnits units;
  private final TransactionOperations transactions;
  private final SellerId seller = SellerId.next();

  @Autowired
  ReceivingTests(
      Receiving receiving,
      Findings findings,
      ReturnFixtures fixtures,
      ReturnBook book,
      ReturnDecisions decisions,
      CaseUnits units,
      TransactionOperations transactions) {
    this.receiving = receiving;
    this.findings = findings;
    this.fixtures = fixtures;
    this.book = book;
    this.decisions = decisions;
    this.units = units;
    this.transactions = transactions;
  }

  @Test
  void case080RefusesMoreThanWasAnnouncedWhateverItsCondition() {
    ReturnCaseId id = announced(2);

    refuses(id, "return.receipt-exceeds-announced", arrived(id, 3, Condition.OPENED));
    refuses(
        id,
        "return.receipt-exceeds-announced",
        arrived(id, 1, Condition.OPENED),
        arrived(id, 2, Condition.DAMAGED));
    assertThat(findings.arrived(seller, id)).isEmpty();

    receive(id, arrived(id, 1, Condition.OPENED), arrived(id, 1, Condition.DAMAGED));
    assertThat(line(id).received()).isEqualTo(2);
    assertThat(line(id).missing()).isZero();
    assertThat(findings.arrived(seller, id))
        .extracting(some -> some.line().condition())
        .containsExactly(Condition.OPENED, Condition.DAMAGED);
  }

  @Test
  void case094AddsUpWhatSeveralParcelsHold() {
    ReturnCaseId id = announced(3);
    receive(id, arrived(id, 1, Condition.SEALED));
    receive(id, arrived(id, 1, Condition.SEALED));

    assertThat(line(id).received()).isEqualTo(2);
    assertThat(line(id).missing()).isEqualTo(1);
  }

  @Test
  void case112LeavesWhatIsShortMissing() {
    ReturnCaseId id = announced(2);
    receive(id, arrived(id, 1, Condition.SEALED));

    assertThat(book.get(seller, id).header().counts().missing()).isEqualTo(1);
    decisions.closeShort(seller, id, null, WAREHOUSE);
    assertThat(line(id).released()).isEqualTo(1);
  }

  @Test
  void case113RefusesGoodsOfARequestThatNobodyApproved() {
    OrderView order = sold(40, 1);
    ReturnCaseId id = fixtures.file(ReturnFixtures.request(order, 0, 1, "damaged-or-defective"));

    refuses(id, "return.not-in-force", arrived(id, 1, Condition.OPENED));
  }

  @Test
  void case122RefusesToCancelOnceGoodsHaveArrived() {
    ReturnCaseId id = announced(2);
    receive(id, arrived(id, 1, Condition.OPENED));

    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> decisions.cancel(seller, id, null, WAREHOUSE))
        .returns("return.already-received", BusinessRuleViolation::code);
  }

  @Test
  void case119TakesOneParcelInForSeveralCases() {
    ReturnCaseId first = announced(1);
    ReturnCaseId second = announced(2);
    UUID parcel = UUID.randomUUID();
    for (int scannedTwice = 0; scannedTwice < 2; scannedTwice++) {
      receiving.receive(
          seller, first, parcel, List.of(arrived(first, 1, Condition.OPENED)), WAREHOUSE);
      receiving.receive(
          seller, second, parcel, List.of(arrived(second, 1, Condition.OPENED)), WAREHOUSE);
    }

    assertThat(line(first).received()).isEqualTo(1);
    assertThat(line(second).received()).isEqualTo(1);
  }

  @Test
  void case116NotesGoodsThatTurnUpAfterTheyWereSettledAsLost() {
    ReturnCaseId id = announced(2);
    transactions.executeWithoutResult(
        _ -> units.settleWithoutGoods(seller, id, Map.of(line(id).id(), 1)));

    refuses(id, "return.receipt-exceeds-announced", arrived(id, 2, Condition.OPENED));
    receive(
        id,
        arrived(id, 1, Condition.OPENED),
        new ReceivedLine(null, 1, Condition.OPENED, Finding.UNANNOUNCED, "MUG-1", "was lost"));
    assertThat(line(id).received()).isEqualTo(1);
    assertThat(line(id).missing()).isZero();
  }

  @Test
  void case118BooksAWrongArticleInPlaceOfTheAnnouncedOne() {
    ReturnCaseId id = announced(1);
    receive(
        id,
        new ReceivedLine(
            line(id).id(), 1, Condition.USED, Finding.WRONG_ARTICLE, "CUP-9", "another mug"));

    assertThat(line(id).received()).isEqualTo(1);
    assertThat(findings.arrived(seller, id))
        .singleElement()
        .returns("CUP-9", some -> some.line().sku());
  }

  @Test
  void notesWhatNobodyAnnouncedWithoutMovingUnits() {
    ReturnCaseId id = announced(1);
    receive(
        id, new ReceivedLine(null, 4, Condition.OPENED, Finding.UNANNOUNCED, "SOCK-1", "socks"));

    assertThat(line(id).received()).isZero();
    assertThat(findings.arrived(seller, id)).hasSize(1);
  }

  @Test
  void theSameKeyAgainChangesNothing(@Autowired ApplicationEvents events) {
    ReturnCaseId id = announced(2);
    UUID key = UUID.randomUUID();
    List<ReceivedLine> lines = List.of(arrived(id, 1, Condition.OPENED));
    receiving.receive(seller, id, key, lines, WAREHOUSE);
    receiving.receive(seller, id, key, lines, WAREHOUSE);

    assertThat(line(id).received()).isEqualTo(1);
    assertThat(events.stream(GoodsReceived.class).filter(event -> event.caseId().equals(id)))
        .hasSize(1);
  }

  @Test
  void case104LeavesEverythingAsItWasWhereOneLineIsRefused() {
    ReturnCaseId id = announced(2);
    ReturnCaseId other = announced(1);

    refuses(
        id,
        "return.receipt-exceeds-announced",
        arrived(id, 1, Condition.OPENED),
        arrived(other, 1, Condition.OPENED));
    assertThat(line(id).received()).isZero();
    assertThat(findings.arrived(seller, id)).isEmpty();
  }

  @Test
  void case152AnswersNotFoundForAnotherSellersCase() {
    ReturnCaseId id = announced(1);
    List<ReceivedLine> lines = List.of(arrived(id, 1, Condition.OPENED));
    SellerId other = SellerId.next();

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> receiving.receive(other, id, UUID.randomUUID(), lines, WAREHOUSE));
    assertThat(findings.arrived(other, id)).isEmpty();
    assertThat(line(id).received()).isZero();
  }

  @Test
  void case148ThirtyTwoScannersAtOnceReceiveWhatWasAnnouncedAndNoMore() throws Exception {
    ReturnCaseId id = announced(10);
    assertThat(atOnce(id, null)).isEqualTo(10);
    assertThat(line(id).received()).isEqualTo(10);
  }

  @Test
  void thirtyTwoRepeatsAtOnceReceiveOnce() throws Exception {
    ReturnCaseId id = announced(10);
    assertThat(atOnce(id, UUID.randomUUID())).isEqualTo(32);
    assertThat(line(id).received()).isEqualTo(1);
  }

  /** Has 32 threads receive one unit each, and returns how many were not refused. */
  private long atOnce(ReturnCaseId id, @Nullable UUID key) throws InterruptedException {
    List<ReceivedLine> one = List.of(arrived(id, 1, Condition.OPENED));
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (int i = 0; i < 32; i++) {
        UUID own = key == null ? UUID.randomUUID() : key;
        all.add(threads.submit(() -> receiving.receive(seller, id, own, one, WAREHOUSE)));
      }
    }
    for (Future<?> some : all) {
      if (some.state() == Future.State.FAILED) {
        assertThat(some.exceptionNow()).isInstanceOf(BusinessRuleViolation.class);
      }
    }
    return all.stream().filter(some -> some.state() == Future.State.SUCCESS).count();
  }

  private OrderView sold(int daysAgo, int quantity) {
    return fixtures.sold(
        seller,
        daysAgo,
        order -> order.line("MUG-1", quantity, "10.00", "19", true).paid(quantity + "0.00"));
  }

  private ReturnCaseId announced(int quantity) {
    return fixtures.file(ReturnFixtures.request(sold(3, quantity), 0, quantity, "too-small"));
  }

  private CaseLine line(ReturnCaseId id) {
    ReturnCaseDetails details = book.get(seller, id);
    return details.lines().getFirst();
  }

  private ReceivedLine arrived(ReturnCaseId id, int quantity, Condition condition) {
    return new ReceivedLine(line(id).id(), quantity, condition, Finding.EXPECTED, null, null);
  }

  private void receive(ReturnCaseId id, ReceivedLine... lines) {
    receiving.receive(seller, id, UUID.randomUUID(), List.of(lines), WAREHOUSE);
  }

  private void refuses(ReturnCaseId id, String code, ReceivedLine... lines) {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> receive(id, lines))
        .returns(code, BusinessRuleViolation::code);
  }
}
