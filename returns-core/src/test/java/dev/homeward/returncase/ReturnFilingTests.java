package dev.homeward.returncase;

import static dev.homeward.order.OrderFixtures.eur;
import static dev.homeward.returncase.ReturnFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.policy.Ground;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithTestDatabase
class ReturnFilingTests {

  private static final Actor SHOPPER = Actor.shopper("10001");

  private final ReturnFixtures fixtures;
  private final ReturnFiling filing;
  private final ReturnDecisions decisions;
  private final ReturnBook book;
  private final JdbcClient jdbc;
  private final SellerId seller = SellerId.next();

  @Autowired
  ReturnFilingTests(
      ReturnFixtures fixtures,
      ReturnFiling filing,
      ReturnDecisions decisions,
      ReturnBook book,
      JdbcClient jdbc) {
    this.fixtures = fixtures;
    this.filing = filing;
    this.decisions = decisions;
    this.book = book;
    this.jdbc = jdbc;
  }

  @Test
  void filesAReturnWithTermsValueAndHistory() {
    OrderView order = mugs(3);
    ReturnCaseId id = fixtures.file(request(order, 0, 2, "changed-my-mind"));
    ReturnCaseDetails details = book.get(seller, id);
    assertThat(details.view().requestState()).isEqualTo(RequestState.APPROVED);
    assertThat(details.header().contact().email()).isEqualTo("anna@example.org");
    assertThat(details.header().counts().missing()).isEqualTo(2);
    assertThat(details.lines().getFirst().goods()).isEqualTo(eur("20.00"));
    assertThat(details.rules()).extracting("rule").contains("withdrawal");
    assertThat(details.history())
        .extracting(CaseHistoryStep::to)
        .containsExactly(RequestState.DRAFT, RequestState.REQUESTED, RequestState.APPROVED);
    assertThat(details.header().stage()).isEqualTo(Stage.WAITING);
    assertThat(ledger(order)).isEqualTo("3/3/2/0/0");
  }

  @Test
  void case079RefusesMoreThanIsLeft() {
    OrderView order = mugs(3);
    fixtures.file(request(order, 0, 2, "too-small"));
    assertThatExceptionOfType(ReturnRefused.class)
        .isThrownBy(() -> fixtures.file(request(order, 0, 2, "too-small")))
        .satisfies(no -> assertThat(no.code()).isEqualTo("return.quantity-not-available"))
        .satisfies(no -> assertThat(no.arguments()).containsExactly("MUG-1", 1));
    assertThat(ledger(order)).isEqualTo("3/3/2/0/0");
  }

  @Test
  void case082CancellingFreesTheUnit() {
    OrderView order = mugs(1);
    ReturnCaseId first = fixtures.file(request(order, 0, 1, "too-big"));
    assertThatExceptionOfType(ReturnRefused.class)
        .isThrownBy(() -> fixtures.file(request(order, 0, 1, "too-big")));
    decisions.cancel(seller, first, null, SHOPPER);
    assertThat(ledger(order)).isEqualTo("1/1/0/0/0");
    fixtures.file(request(order, 0, 1, "too-big"));
    assertThat(ledger(order)).isEqualTo("1/1/1/0/0");
  }

  @Test
  void case092DecliningFreesTheUnit() {
    OrderView order =
        fixtures.sold(seller, 40, o -> o.line("MUG-1", 1, "10.00", "19", true).paid("10.00"));
    ReturnCaseId id = fixtures.file(request(order, 0, 1, "damaged-or-defective"));
    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.REQUESTED);
    decisions.decline(
        seller,
        id,
        null,
        new Decline("not-proven", "Please send a photo."),
        ReturnFixtures.agent());
    ReturnCaseDetails declined = book.get(seller, id);
    assertThat(declined.header().status()).isEqualTo(PublicStatus.DECLINED);
    assertThat(declined.header().declined()).isNotNull();
    assertThat(ledger(order)).isEqualTo("1/1/0/0/0");
  }

  @Test
  void case103RefusesAReasonThatIsNotOneOfTheList() {
    OrderView order = mugs(1);
    for (String group : List.of("fit", "defective", "no-such-reason")) {
      assertThatExceptionOfType(ReturnRefused.class)
          .as("a class of reasons is not a reason")
          .isThrownBy(() -> fixtures.file(request(order, 0, 1, group)))
          .satisfies(no -> assertThat(no.code()).isEqualTo("return.reason-unknown"));
    }
    assertThat(ledger(order)).isEqualTo("1/1/0/0/0");
  }

  @Test
  void case106FilesAWithdrawalWithoutAReason() {
    OrderView order = mugs(1);
    ReturnCaseId id =
        fixtures.file(request(order, ReturnKind.WITHDRAWAL, FiledBy.SHOPPER, 0, 1, null));
    ReturnCaseDetails details = book.get(seller, id);
    assertThat(details.view().requestState()).isEqualTo(RequestState.DECLARED);
    assertThat(details.header().terms()).extracting("ground").isEqualTo(Ground.WITHDRAWAL);
    assertThatExceptionOfType(IllegalTransition.class)
        .isThrownBy(() -> decisions.approve(seller, id, null, ReturnFixtures.agent()));
  }

  @Test
  void case107AnswersTheFirstResultWhenTheSamePageIsSentTwice() {
    OrderView order = mugs(1);
    ReturnRequest request = request(order, 0, 1, "too-small");
    FiledReturn first = filing.file(request, SHOPPER);
    FiledReturn second = filing.file(request, SHOPPER);
    assertThat(second).isEqualTo(new FiledReturn(first.id(), first.number(), null));
    assertThat(book.ofOrder(seller, order.id())).hasSize(1);
  }

  @Test
  void case097RefusesAfterTheWindowUnlessStaffOverride() {
    OrderView order =
        fixtures.sold(seller, 40, o -> o.line("MUG-1", 1, "10.00", "19", true).paid("10.00"));
    ReturnRequest late = request(order, 0, 1, "changed-my-mind");
    assertThatExceptionOfType(ReturnRefused.class)
        .isThrownBy(() -> fixtures.file(late))
        .satisfies(no -> assertThat(no.code()).isEqualTo("return.not-eligible"))
        .satisfies(no ->
            assertThat(no.refusals().getFirst().rules())
                .extracting("rule")
                .contains("withdrawal-expired", "default-policy-expired"));
    ReturnRequest byStaff =
        new ReturnRequest(
            seller,
            order.id(),
            late.key(),
            ReturnKind.POLICY,
            FiledBy.STAFF,
            null,
            null,
            null,
            late.lines(),
            "was ill");
    ReturnCaseDetails kept = book.get(seller, filing.file(byStaff, ReturnFixtures.agent()).id());
    assertThat(kept.header().contact().overrideReason()).isEqualTo("was ill");
    assertThat(kept.history().getFirst().note()).isEqualTo("was ill");
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    OrderView order =
        fixtures.sold(seller, 3, o -> o.line("A", 1, "1.00").line("B", 1, "1.00").paid("2.00"));
    ReturnRequest wrong =
        new ReturnRequest(
            seller,
            order.id(),
            java.util.UUID.randomUUID(),
            ReturnKind.POLICY,
            FiledBy.SHOPPER,
            null,
            null,
            null,
            List.of(wish(order, 0, 2, "too-small"), wish(order, 1, 1, "no-such-reason")),
            null);
    assertThat(filing.preview(wrong))
        .isInstanceOfSatisfying(
            Filing.Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Filing.Refusal::code)
                    .containsExactly("return.quantity-not-available", "return.reason-unknown"));
  }

  @Test
  void case152AnswersNotFoundForAnotherSellersOrderAndCase() {
    OrderView order = mugs(1);
    ReturnCaseId id = fixtures.file(request(order, 0, 1, "too-small"));
    SellerId other = SellerId.next();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> book.get(other, id));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> decisions.cancel(other, id, null, SHOPPER));
  }

  @Test
  void case148ThirtyTwoShoppersAtOnceGetWhatThereIsAndNoMore() throws Exception {
    OrderView order = mugs(10);
    List<Future<ReturnCaseId>> filed = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (int i = 0; i < 32; i++) {
        filed.add(threads.submit(() -> fixtures.file(request(order, 0, 1, "too-small"))));
      }
    }
    long done = 0;
    for (Future<ReturnCaseId> one : filed) {
      if (one.state() == Future.State.SUCCESS) {
        done++;
      } else {
        assertThat(one.exceptionNow()).isInstanceOf(BusinessRuleViolation.class);
      }
    }
    assertThat(done).isEqualTo(10);
    assertThat(ledger(order)).isEqualTo("10/10/10/0/0");
    assertThat(firstUnits(order)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void case094AddsReceiptsUpAndClosingShortFreesWhatIsMissing() {
    OrderView order = mugs(3);
    ReturnCaseId id = fixtures.file(request(order, 0, 3, "too-small"));
    CaseLine line = book.get(seller, id).lines().getFirst();
    fixtures.receive(seller, id, Map.of(line.id(), 1));
    fixtures.receive(seller, id, Map.of(line.id(), 1));
    assertThat(book.get(seller, id).lines().getFirst().received()).isEqualTo(2);
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .as("case 95")
        .isThrownBy(() -> decisions.cancel(seller, id, null, SHOPPER))
        .satisfies(no -> assertThat(no.code()).isEqualTo("return.already-received"));
    decisions.closeShort(seller, id, null, ReturnFixtures.agent());
    assertThat(ledger(order)).isEqualTo("3/3/0/2/0");
    assertThat(book.get(seller, id).header().stage()).isEqualTo(Stage.TO_INSPECT);
  }

  @Test
  void case083RefusesToReceiveMoreThanAnnounced() {
    OrderView order = mugs(3);
    ReturnCaseId id = fixtures.file(request(order, 0, 2, "too-small"));
    CaseLine line = book.get(seller, id).lines().getFirst();
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> fixtures.receive(seller, id, Map.of(line.id(), 3)))
        .satisfies(no -> assertThat(no.code()).isEqualTo("return.receipt-exceeds-announced"));
    assertThat(ledger(order)).isEqualTo("3/3/2/0/0");
  }

  @Test
  void closesItselfWithTheLastUnitThatIsSettled() {
    OrderView order = mugs(2);
    ReturnCaseId id = fixtures.file(request(order, 0, 2, "too-small"));
    fixtures.arrivedAndAccepted(seller, id);
    assertThat(book.get(seller, id).header().stage()).isEqualTo(Stage.TO_REFUND);
    CaseLine line = book.get(seller, id).lines().getFirst();
    fixtures.settle(seller, id, Map.of(line.id(), 2));
    ReturnCaseDetails closed = book.get(seller, id);
    assertThat(closed.view().requestState()).isEqualTo(RequestState.CLOSED);
    assertThat(closed.header().status()).isEqualTo(PublicStatus.REFUNDED);
  }

  private OrderView mugs(int quantity) {
    return fixtures.sold(
        seller, 3, o -> o.line("MUG-1", quantity, "10.00", "19", true).paid(quantity + "0.00"));
  }

  private static RequestedLine wish(OrderView order, int line, int quantity, String reason) {
    return new RequestedLine(
        order.lines().get(line).id(), quantity, reason, null, Resolution.REFUND, List.of());
  }

  /** As ordered/delivered/open/received/settled. */
  private List<Integer> firstUnits(OrderView order) {
    return jdbc.sql("select first_unit from return_line where order_line_id = ? order by 1")
        .param(order.lines().getFirst().id().value())
        .query(Integer.class)
        .list();
  }

  @Test
  void countsTheDaysToRefundAsTheLawOfTheShopperDoes() {
    OrderView korean =
        fixtures.sold(seller, 1, order -> order.to("KR").line("MUG-1", 1, "10.00").paid("10.00"));
    ReturnCaseId id = fixtures.file(request(korean, 0, 1, "changed-my-mind"));
    assertThat(book.get(seller, id).header().terms())
        .returns(3, terms -> java.util.Objects.requireNonNull(terms).refundDays())
        .returns(true, terms -> java.util.Objects.requireNonNull(terms).refundBusinessDays());
    assertThat(book.get(seller, id).header().refundBy()).isNull();

    fixtures.arrivedAndAccepted(seller, id);
    java.time.ZonedDateTime due =
        java.util.Objects.requireNonNull(book.get(seller, id).header().refundBy())
            .atZone(java.time.ZoneId.of("Asia/Seoul"));
    assertThat(due.getDayOfWeek().getValue()).isLessThan(6);
    assertThat(due).isAfter(java.time.ZonedDateTime.now(java.time.Clock.systemUTC()).plusDays(2));
  }

  private String ledger(OrderView order) {
    return jdbc.sql(
            """
            select concat_ws('/', ordered, delivered, open, received, settled)
            from quantity_ledger where order_line_id = ?
            """)
        .param(order.lines().getFirst().id().value())
        .query(String.class)
        .single();
  }
}
