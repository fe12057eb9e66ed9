package dev.homeward.backtest;

import static dev.homeward.returncase.ReturnFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderFixtures;
import dev.homeward.policy.Approval;
import dev.homeward.policy.Payer;
import dev.homeward.policy.PolicyCondition;
import dev.homeward.policy.PolicyDraft;
import dev.homeward.policy.PolicyRule;
import dev.homeward.policy.PolicyTemplates;
import dev.homeward.policy.PolicyTerms;
import dev.homeward.policy.SellerPolicies;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A draft is tried on what came back, twenty days after its delivery to Berlin. */
@SpringBootTest
@WithTestDatabase
class BacktestTests {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Money NONE = Money.zero(OrderFixtures.EUR);

  private final BacktestRows rows;
  private final BacktestWorker worker;
  private final Backtests backtests;
  private final SellerPolicies policies;
  private final ReturnFixtures returns;
  private final SellerId seller = SellerId.next();

  @Autowired
  BacktestTests(
      BacktestRows rows,
      BacktestWorker worker,
      Backtests backtests,
      SellerPolicies policies,
      ReturnFixtures returns) {
    this.rows = rows;
    this.worker = worker;
    this.backtests = backtests;
    this.policies = policies;
    this.returns = returns;
  }

  @BeforeEach
  void thirtyDaysForFree() {
    policies.record(seller, draft(30, Payer.SELLER, NONE), Actor.SYSTEM);
  }

  @Test
  void tellsWhatADraftWouldHaveRefusedAndOfWhom() {
    ReturnCaseId id = cameBack();
    cameBack();

    BacktestResult result = result(draft(14, Payer.SELLER, NONE));
    assertThat(result.returns()).isEqualTo(2);
    assertThat(result.then().refused()).isZero();
    assertThat(result.drafted().refused()).isEqualTo(2);
    assertThat(result.changes()).containsExactly(Map.entry(BacktestChange.REFUSED, 2));
    assertThat(result.shoppersAffected()).isEqualTo(1);
    assertThat(result.then().refunds()).containsExactly(OrderFixtures.eur("20.00"));
    assertThat(result.drafted().refunds()).containsExactly(NONE);
    assertThat(result.examples())
        .filteredOn(example -> example.caseId().equals(id.value()))
        .singleElement()
        .satisfies(example -> assertThat(example.ruleThen()).startsWith("v1, "));
  }

  @Test
  void changesNothingWhereTheDraftSaysWhatThePolicySaid() {
    cameBack();

    BacktestResult result = result(draft(30, Payer.SELLER, NONE));
    assertThat(result.changes()).isEmpty();
    assertThat(result.shoppersAffected()).isZero();
    assertThat(result.drafted()).isEqualTo(result.then());
  }

  @Test
  void countsWhatAFeeKeepsBackAndWhoPaysTheWay() {
    cameBack();

    BacktestResult result = result(draft(30, Payer.SHOPPER, OrderFixtures.eur("4.00")));
    assertThat(result.changes()).containsExactly(Map.entry(BacktestChange.LESS_MONEY, 1));
    assertThat(result.then().paidParcels()).isEqualTo(1);
    assertThat(result.drafted().paidParcels()).isZero();
    assertThat(result.drafted().refunds()).containsExactly(OrderFixtures.eur("6.00"));
    assertThat(result.drafted().fees()).containsExactly(OrderFixtures.eur("4.00"));
  }

  @Test
  void triesSentencesForGroupsOnTheOrdersOfTheGroup() {
    cameBack(order -> order.customerGroup("vip"));
    cameBack(order -> order.customerGroup("staff"));
    cameBack();
    PolicyDraft plain = draft(14, Payer.SELLER, NONE);
    PolicyTerms longer = draft(60, Payer.SELLER, NONE).standard();

    BacktestResult result =
        result(
            new PolicyDraft(
                LONG_AGO, true, plain.standard(), Map.of(), List.of(forGroup("vip", longer))));
    assertThat(result.drafted().refused()).isEqualTo(2);
    assertThat(result(plain).drafted().refused()).isEqualTo(3);
  }

  @Test
  void neverRefusesWhatTheLawGives() {
    returns.file(
        request(
            returns.sold(seller, 400, order -> order.line("A", 1, "10.00")),
            0,
            1,
            "damaged-or-defective"));

    BacktestResult result = result(draft(0, Payer.SHOPPER, NONE));
    assertThat(result.drafted().refused()).isZero();
  }

  @Test
  void isThereOnceAndForItsSellerAlone() {
    UUID id = UUID.randomUUID();
    Backtests.Subjected subject = new Backtests.Subjected(UUID.randomUUID(), 3);
    PolicyDraft draft = draft(14, Payer.SELLER, NONE);

    assertThat(rows.insert(seller, id, subject, draft, null, "Mia")).isTrue();
    assertThat(rows.insert(seller, id, subject, draft, null, "Mia")).isFalse();
    assertThat(backtests.latest(seller, subject.draft())).get().returns(id, BacktestView::id);
    assertThat(backtests.latest(SellerId.next(), subject.draft())).isEmpty();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> backtests.get(SellerId.next(), id));
  }

  private ReturnCaseId cameBack() {
    return cameBack(order -> {});
  }

  private ReturnCaseId cameBack(Consumer<OrderFixtures> more) {
    return returns.file(
        request(
            returns.sold(seller, 20, order -> more.accept(order.line("A", 1, "10.00"))),
            0,
            1,
            "changed-my-mind"));
  }

  private static PolicyRule forGroup(String group, PolicyTerms then) {
    PolicyCondition when =
        new PolicyCondition(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            Set.of(),
            Set.of(),
            Set.of(group),
            null,
            null);
    return new PolicyRule("", when, then);
  }

  private BacktestResult result(PolicyDraft draft) {
    UUID id = UUID.randomUUID();
    rows.insert(seller, id, new Backtests.Subjected(UUID.randomUUID(), 0), draft, null, "Mia");
    worker.work(id);
    BacktestView view = backtests.get(seller, id);
    assertThat(view.state()).isEqualTo(BacktestState.DONE);
    assertThat(view.percent()).isEqualTo(100);
    return Objects.requireNonNull(view.result());
  }

  private static PolicyDraft draft(int days, Payer payer, Money fee) {
    PolicyTerms plain = PolicyTemplates.plain();
    return new PolicyDraft(
        LONG_AGO,
        true,
        new PolicyTerms(
            days,
            payer,
            fee.isZero() ? List.of() : List.of(fee),
            plain.restockingPercent(),
            plain.keepPercent(),
            plain.refundOutbound(),
            plain.refundDays(),
            plain.refundClock(),
            plain.sendBackDays(),
            Approval.AUTO,
            plain.resolutions(),
            Set.of(),
            Set.of(),
            List.of(),
            plain.methods()),
        Map.of());
  }
}
