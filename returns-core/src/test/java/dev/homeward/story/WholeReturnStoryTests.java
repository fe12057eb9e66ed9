package dev.homeward.story;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Inspections;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.inspection.Receiving;
import dev.homeward.inspection.Verdict;
import dev.homeward.order.OrderView;
import dev.homeward.order.PaymentDraft;
import dev.homeward.refund.GrantView;
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.returncase.CaseHistoryStep;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.PublicStatus;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read the test aloud: it is the life of one return. */
@SpringBootTest({
  "db-scheduler.enabled=true",
  "db-scheduler.polling-interval=100ms",
  "db-scheduler.immediate-execution-enabled=true"
})
@WithTestDatabase
class WholeReturnStoryTests {

  private static final Actor ANNA = Actor.shopper("Anna");
  private static final Actor MIA_OF_THE_SHOP = Actor.person("1", "Mia");
  private static final Actor WIM_OF_THE_WAREHOUSE = Actor.person("2", "Wim");
  private static final int CUP = 0;
  private static final int PLATE = 1;

  private final ReturnFixtures shop;
  private final ReturnFiling filing;
  private final ReturnDecisions decisions;
  private final Receiving receiving;
  private final Inspections inspections;
  private final Refunds refunds;
  private final ReturnBook book;
  private final HeardEvents events;
  private final JdbcClient database;

  private final SellerId seller = SellerId.next();

  /** The story fills them. */
  @SuppressWarnings("NullAway.Init")
  private OrderView order;

  @SuppressWarnings("NullAway.Init")
  private ReturnCaseId parcelHome;

  @Autowired
  WholeReturnStoryTests(
      ReturnFixtures shop,
      ReturnFiling filing,
      ReturnDecisions decisions,
      Receiving receiving,
      Inspections inspections,
      Refunds refunds,
      ReturnBook book,
      HeardEvents events,
      JdbcClient database) {
    this.shop = shop;
    this.filing = filing;
    this.decisions = decisions;
    this.receiving = receiving;
    this.inspections = inspections;
    this.refunds = refunds;
    this.book = book;
    this.events = events;
    this.database = database;
  }

  @Test
  void annaSendsACupAndABrokenPlateBackAndGetsHerMoney() {
    annaBoughtACupForTenAndAPlateForTwentyEuros();
    andSheGotThemThreeDaysAgo();

    annaDoesNotLikeTheCupAndFoundThePlateBroken();
    aPersonHasToDecideBecauseSomethingIsBroken();
    bothAreSpokenForAndCannotBeReturnedTwice();

    miaApproves();
    theGoodsAreOnTheirWay();

    aParcelArrivesWithTheCupButWithoutThePlate();
    thePlateIsStillMissing();
    aSecondParcelBringsThePlate();
    nothingIsMissingAnyMore();

    wimAcceptsThePlateAndKeepsTwoEurosBackForTheUsedCup();
    thirtyTwoNinetyAreOwed();

    miaReleasesTheMoney();
    theGatewayHasNotToldYet();
    theGatewayTellsAMomentLater();

    theReturnIsClosedByItself();
    andEverybodyCanReadWhatHappened();
  }

  private void annaBoughtACupForTenAndAPlateForTwentyEuros() {
    order =
        shop.sold(
            seller,
            3,
            o ->
                o.line("CUP", 1, "10.00", "19", true)
                    .line("PLATE", 1, "20.00", "19", true)
                    .shipping("4.90")
                    .payment(new PaymentDraft("card", eur("34.90"), Instant.EPOCH, "sandbox_ok")));
  }

  private void andSheGotThemThreeDaysAgo() {
    assertThat(order.lines()).allSatisfy(line -> assertThat(line.delivered()).isEqualTo(1));
  }

  private void annaDoesNotLikeTheCupAndFoundThePlateBroken() {
    ReturnRequest request =
        new ReturnRequest(
            seller,
            order.id(),
            UUID.randomUUID(),
            ReturnKind.POLICY,
            FiledBy.SHOPPER,
            "anna@example.org",
            "de",
            "drop-off",
            List.of(
                wish(CUP, "changed-my-mind", null),
                wish(PLATE, "damaged-or-defective", "It came in two pieces.")),
            null);
    parcelHome = filing.file(request, ANNA).id();
    assertThat(filing.file(request, ANNA).id()).as("sent twice").isEqualTo(parcelHome);
  }

  private void aPersonHasToDecideBecauseSomethingIsBroken() {
    assertThat(state()).isEqualTo(RequestState.REQUESTED);
    assertThat(word()).isEqualTo(PublicStatus.REQUESTED);
  }

  private void bothAreSpokenForAndCannotBeReturnedTwice() {
    assertThat(ledger(CUP)).isEqualTo("delivered 1, open 1, received 0");
    assertThat(ledger(PLATE)).isEqualTo("delivered 1, open 1, received 0");
  }

  private void miaApproves() {
    decisions.approve(seller, parcelHome, null, MIA_OF_THE_SHOP);
  }

  private void theGoodsAreOnTheirWay() {
    assertThat(word()).isEqualTo(PublicStatus.ON_ITS_WAY);
    assertThat(book.get(seller, parcelHome).header().dueAt()).as("to be sent by").isNotNull();
  }

  private void aParcelArrivesWithTheCupButWithoutThePlate() {
    arrives(CUP, Condition.USED);
  }

  private void thePlateIsStillMissing() {
    assertThat(line(PLATE).missing()).isEqualTo(1);
    assertThat(ledger(CUP)).isEqualTo("delivered 1, open 0, received 1");
    assertThat(word()).isEqualTo(PublicStatus.RECEIVED);
  }

  private void aSecondParcelBringsThePlate() {
    arrives(PLATE, Condition.DAMAGED);
  }

  private void nothingIsMissingAnyMore() {
    assertThat(book.get(seller, parcelHome).header().counts().missing()).isZero();
    assertThat(ledger(PLATE)).isEqualTo("delivered 1, open 0, received 1");
  }

  private void wimAcceptsThePlateAndKeepsTwoEurosBackForTheUsedCup() {
    inspections.inspect(
        seller,
        parcelHome,
        UUID.randomUUID(),
        List.of(
            found(CUP, Grade.C, Disposition.RESELL_LOCALLY, Liability.BUYER, "20", "coffee stains"),
            found(PLATE, Grade.D, Disposition.DESTROY, Liability.CARRIER, "0", "in two pieces")),
        WIM_OF_THE_WAREHOUSE);
  }

  private void thirtyTwoNinetyAreOwed() {
    assertThat(refunds.quote(seller, parcelHome, RefundWish.ORIGINAL).payable())
        .as("30.00 for the goods and 4.90 for the way out, less 2.00")
        .isEqualTo(eur("32.90"));
  }

  private void miaReleasesTheMoney() {
    UUID click = UUID.randomUUID();
    GrantView once = release(click);
    GrantView twice = release(click);
    assertThat(twice.id()).as("a double click").isEqualTo(once.id());
  }

  private void theGatewayHasNotToldYet() {
    assertThat(events.about(parcelHome)).contains("money GRANTED");
  }

  private void theGatewayTellsAMomentLater() {
    until(() -> paidBackInCents() == 3290);
  }

  private void theReturnIsClosedByItself() {
    until(() -> state() == RequestState.CLOSED);
    assertThat(word()).isEqualTo(PublicStatus.REFUNDED);
  }

  private void andEverybodyCanReadWhatHappened() {
    assertThat(book.get(seller, parcelHome).history())
        .extracting(CaseHistoryStep::to)
        .containsExactly(
            RequestState.DRAFT, RequestState.REQUESTED, RequestState.APPROVED, RequestState.CLOSED);
    assertThat(book.get(seller, parcelHome).history())
        .extracting(CaseHistoryStep::actor)
        .containsExactly("Anna", "Anna", "Mia", "rule:all-settled");
    assertThat(trail())
        .containsExactly(
            "Anna: return.filed",
            "Mia: return.decided",
            "Wim: return.received",
            "Wim: return.received",
            "Wim: return.inspected");
    until(() -> events.about(parcelHome).contains("case CLOSED"));
    assertThat(events.about(parcelHome))
        .containsExactly(
            "case REQUESTED",
            "case APPROVED",
            "GoodsReceived",
            "GoodsReceived",
            "UnitsInspected",
            "money GRANTED",
            "case CLOSED",
            "money SUCCEEDED");
    assertThat(booksAreOutByCents()).isZero();
  }

  private RequestedLine wish(
      int line, String reason, @org.jspecify.annotations.Nullable String why) {
    return new RequestedLine(
        order.lines().get(line).id(), 1, reason, why, Resolution.REFUND, List.of());
  }

  private void arrives(int line, Condition condition) {
    receiving.receive(
        seller,
        parcelHome,
        UUID.randomUUID(),
        List.of(new ReceivedLine(line(line).id(), 1, condition, Finding.EXPECTED, null, null)),
        WIM_OF_THE_WAREHOUSE);
  }

  private InspectedUnits found(
      int line, Grade grade, Disposition next, Liability fault, String deduction, String note) {
    return new InspectedUnits(
        line(line).id(),
        1,
        Verdict.ACCEPTED,
        grade,
        next,
        Authenticity.GENUINE,
        fault,
        new BigDecimal(deduction),
        note);
  }

  private GrantView release(UUID click) {
    return refunds.grant(seller, parcelHome, click, RefundWish.ORIGINAL, MIA_OF_THE_SHOP);
  }

  private RequestState state() {
    return book.get(seller, parcelHome).view().requestState();
  }

  private PublicStatus word() {
    return book.get(seller, parcelHome).header().status();
  }

  private CaseLine line(int line) {
    return book.get(seller, parcelHome).lines().get(line);
  }

  private String ledger(int line) {
    return database
        .sql(
            """
            select format('delivered %s, open %s, received %s', delivered, open, received)
            from quantity_ledger where order_line_id = ?
            """)
        .param(order.lines().get(line).id().value())
        .query(String.class)
        .single();
  }

  private List<String> trail() {
    return database
        .sql(
            """
            select actor_name || ': ' || action from audit_entry where subject_id = ? order by id
            """)
        .param(parcelHome.toString())
        .query(String.class)
        .list();
  }

  private long paidBackInCents() {
    return database
        .sql("select refunded_minor from payment_balance where order_id = ?")
        .param(order.id().value())
        .query(Long.class)
        .single();
  }

  private long booksAreOutByCents() {
    return database
        .sql("select sum(amount_minor) from money_entry where seller_id = ?")
        .param(seller.value())
        .query(Long.class)
        .single();
  }

  private static void until(BooleanSupplier done) {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!done.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("waited too long");
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}
