package dev.homeward.customs.claim;

import static dev.homeward.customs.CustomsFixtures.charge;
import static dev.homeward.customs.CustomsFixtures.shenzhen;
import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.customs.CustomsFixtures;
import dev.homeward.customs.ImportEntry;
import dev.homeward.customs.regime.ChargeType;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithTestDatabase
class ClaimsTests {

  private static final Actor AGENT = ReturnFixtures.agent();

  private final Claims claims;
  private final ClaimOpening opening;
  private final ClaimBook book;
  private final ClaimDeadlines deadlines;
  private final CustomsFixtures fixtures;
  private final JdbcClient jdbc;

  @Autowired
  ClaimsTests(
      Claims claims,
      ClaimOpening opening,
      ClaimBook book,
      ClaimDeadlines deadlines,
      CustomsFixtures fixtures,
      JdbcClient jdbc) {
    this.claims = claims;
    this.opening = opening;
    this.book = book;
    this.deadlines = deadlines;
    this.fixtures = fixtures;
    this.jdbc = jdbc;
  }

  /** A claim for 67.60 of duty and 93.52 of tax on two units. */
  private record Case(SellerId seller, ReturnCaseId id, ImportEntry entry) {}

  private Case goods(int daysAgo, String reason) {
    SellerId seller = fixtures.seller();
    OrderView order = fixtures.sold(seller, 2, "910211");
    ImportEntry entry =
        fixtures.entered(
            order, daysAgo, charge(ChargeType.DUTY, "67.60"), charge(ChargeType.VAT, "93.52"));
    return new Case(seller, fixtures.returned(order, 2, reason), entry);
  }

  private ClaimView open(Case of, String rule) {
    return opening.open(
        of.seller, of.id, rule, of.entry.number(), shenzhen(), fixtures.today(), AGENT);
  }

  @Test
  void carriesAClaimFromDraftToMoney() {
    Case goods = goods(60, "too-small");
    ClaimView claim = open(goods, "eu-invalidate-90");
    assertThat(claim.asked()).isEqualTo(eur("161.12"));
    assertThat(claim.net()).contains(eur("153.12"));
    assertThat(claim.deadline()).isEqualTo(fixtures.today().plusDays(30));
    assertThat(open(goods, "eu-invalidate-90").id()).as("opened once").isEqualTo(claim.id());

    refuses(
        "customs.claim.evidence-missing",
        () -> claims.ready(goods.seller, claim.id(), null, AGENT));
    claims.ready(goods.seller, claim.id(), "CN23 LX1", AGENT);
    refuses("customs.claim.reference", () -> claims.submit(goods.seller, claim.id(), " ", AGENT));
    claims.submit(goods.seller, claim.id(), "INV-2026-7", AGENT);
    refuses(
        "customs.claim.granted-out-of-range",
        () -> claims.accept(goods.seller, claim.id(), eur("161.13"), AGENT));
    claims.accept(goods.seller, claim.id(), eur("160.00"), AGENT);
    UUID key = UUID.randomUUID();
    claims.receive(goods.seller, claim.id(), key, eur("100.00"), fixtures.today(), AGENT);
    ClaimView part =
        claims.receive(goods.seller, claim.id(), key, eur("100.00"), fixtures.today(), AGENT);
    assertThat(part.state()).isEqualTo(ClaimState.ACCEPTED);
    assertThat(part.paid()).as("the same money once").isEqualTo(eur("100.00"));
    refuses(
        "customs.claim.paid-out-of-range",
        () ->
            claims.receive(
                goods.seller,
                claim.id(),
                UUID.randomUUID(),
                eur("60.01"),
                fixtures.today(),
                AGENT));
    ClaimView paid =
        claims.receive(
            goods.seller, claim.id(), UUID.randomUUID(), eur("60.00"), fixtures.today(), AGENT);
    assertThat(paid.state()).isEqualTo(ClaimState.PAID);
    ClaimDetails details = book.get(goods.seller, claim.id());
    assertThat(details.payments()).hasSize(2);
    assertThat(details.steps())
        .extracting(ClaimDetails.Step::state)
        .containsExactly(
            ClaimState.DRAFT,
            ClaimState.READY,
            ClaimState.SUBMITTED,
            ClaimState.ACCEPTED,
            ClaimState.ACCEPTED,
            ClaimState.PAID);
  }

  @Test
  void spendsNoUnitTwiceUntilTheClaimCameToNothing() {
    Case goods = goods(60, "damaged-or-defective");
    ClaimView first = open(goods, "eu-invalidate-90");
    refuses("customs.claim.not-eligible", () -> open(goods, "eu-repay-118"));
    claims.withdraw(goods.seller, first.id(), "wrong rule", AGENT);
    ClaimView second = open(goods, "eu-repay-118");
    assertThat(second.asked()).isEqualTo(eur("67.60"));
    refuses("customs.claim.not-eligible", () -> open(goods, "eu-invalidate-90"));
  }

  @Test
  void refusesWhatComesTooLate() {
    refuses("customs.claim.not-eligible", () -> open(goods(200, "too-small"), "eu-invalidate-90"));
    refuses("customs.claim.not-eligible", () -> open(goods(200, "too-small"), "eu-repay-118"));
    assertThat(open(goods(200, "damaged-or-defective"), "eu-repay-118").asked())
        .isEqualTo(eur("67.60"));
  }

  @Test
  void remindsOnceForEachStepAndLetsClaimsLapse() {
    Case goods = goods(85, "too-small");
    ClaimView claim = open(goods, "eu-invalidate-90");
    deadlines.look();
    deadlines.look();
    assertThat(reminded(claim)).isEqualTo(7);
    jdbc.sql("update customs_claim set deadline = ? where id = ?")
        .param(fixtures.today().minusDays(1))
        .param(claim.id().value())
        .update();
    deadlines.look();
    assertThat(book.get(goods.seller, claim.id()).claim().state()).isEqualTo(ClaimState.LAPSED);
    assertThat(open(goods, "eu-invalidate-90").id())
        .as("its units are free again")
        .isNotEqualTo(claim.id());
  }

  @Test
  void answersNotFoundForAnotherSellersClaim() {
    Case goods = goods(60, "too-small");
    ClaimId id = open(goods, "eu-invalidate-90").id();
    SellerId other = fixtures.seller();
    for (ThrowingCallable call :
        Set.<ThrowingCallable>of(
            () -> book.get(other, id),
            () -> claims.ready(other, id, "x", AGENT),
            () -> claims.submit(other, id, "x", AGENT),
            () -> claims.accept(other, id, eur("1.00"), AGENT),
            () -> claims.refuse(other, id, "x", AGENT),
            () -> claims.withdraw(other, id, "x", AGENT),
            () ->
                claims.receive(
                    other, id, UUID.randomUUID(), eur("1.00"), fixtures.today(), AGENT))) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(call);
    }
    assertThat(book.of(other, goods.id)).isEmpty();
  }

  @Test
  void knowsNoOtherWaysThanTheseBetweenStates() {
    for (ClaimState state : ClaimState.values()) {
      assertThat(state.successors()).doesNotContain(state, ClaimState.DRAFT);
      assertThat(state.open()).isEqualTo(!state.successors().isEmpty());
      if (state.fruitless()) {
        assertThat(state.successors()).isEmpty();
      }
    }
    assertThat(ClaimState.ACCEPTED.successors()).containsExactly(ClaimState.PAID);
  }

  private Integer reminded(ClaimView claim) {
    return jdbc.sql("select reminded_days from customs_claim where id = ?")
        .param(claim.id().value())
        .query(Integer.class)
        .single();
  }

  private static void refuses(String code, ThrowingCallable call) {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
