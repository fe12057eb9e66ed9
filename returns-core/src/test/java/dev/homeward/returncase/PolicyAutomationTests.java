package dev.homeward.returncase;

import static dev.homeward.returncase.ReturnFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderFixtures;
import dev.homeward.order.OrderView;
import dev.homeward.policy.AppliedRule;
import dev.homeward.policy.Approval;
import dev.homeward.policy.Payer;
import dev.homeward.policy.PolicyCondition;
import dev.homeward.policy.PolicyDraft;
import dev.homeward.policy.PolicyRule;
import dev.homeward.policy.PolicyTemplates;
import dev.homeward.policy.PolicyTerms;
import dev.homeward.policy.ReturnMethod;
import dev.homeward.policy.SellerPolicies;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A seller's policy decides by itself, twenty days after the delivery, and says by which rule. */
@SpringBootTest
@WithTestDatabase
class PolicyAutomationTests {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private final SellerPolicies policies;
  private final ReturnFixtures returns;
  private final ReturnFiling filing;
  private final ReturnBook book;
  private final SellerId seller = SellerId.next();

  @Autowired
  PolicyAutomationTests(
      SellerPolicies policies, ReturnFixtures returns, ReturnFiling filing, ReturnBook book) {
    this.policies = policies;
    this.returns = returns;
    this.filing = filing;
    this.book = book;
  }

  @Test
  void approvesAtOnceAndNamesTheRuleInTheHistory() {
    publish(rule("Too small", Approval.AUTO, List.of()), Approval.REVIEW);

    ReturnCaseDetails details = filed("too-small");
    assertThat(details.view().requestState()).isEqualTo(RequestState.APPROVED);
    assertThat(details.history().getLast().actor()).isEqualTo("rule:policy");
    assertThat(details.history().getLast().note()).contains("v1, ", "§ 1 Too small");
  }

  @Test
  void hasAPersonLookWhereTheRuleSaysSoAndNamesIt() {
    publish(rule("Too small", Approval.REVIEW, List.of()), Approval.AUTO);

    ReturnCaseDetails details = filed("too-small");
    assertThat(details.view().requestState()).isEqualTo(RequestState.REQUESTED);
    assertThat(details.rules())
        .filteredOn(applied -> applied.rule().equals("policy-review"))
        .extracting(AppliedRule::clause)
        .singleElement()
        .asString()
        .contains("§ 1 Too small");
    assertThat(filed("too-big").view().requestState()).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void declinesAtOnceButNeverWhatTheLawGives() {
    publish(rule("Too small", Approval.DECLINE, List.of()), Approval.AUTO);
    OrderView order = sold(20);

    assertThatExceptionOfType(ReturnRefused.class)
        .isThrownBy(() -> returns.file(request(order, 0, 1, "too-small")))
        .satisfies(refused ->
            assertThat(refused.refusals().getFirst().rules())
                .extracting(AppliedRule::rule)
                .contains("policy-declined"));
    ReturnRequest withdrawal =
        request(sold(3), ReturnKind.WITHDRAWAL, FiledBy.SHOPPER, 0, 1, "too-small");
    assertThat(filing.preview(withdrawal)).isInstanceOf(Filing.Accepted.class);
  }

  @Test
  void refundsWhatIsWorthLittleAndLeavesItWithTheShopper() {
    publish(rule("Too small", Approval.AUTO, List.of(OrderFixtures.eur("10.00"))), Approval.AUTO);

    ReturnCaseDetails kept = filed("too-small");
    assertThat(kept.lines().getFirst().resolution()).isEqualTo(Resolution.KEEP_ITEM);
    assertThat(kept.header().stage()).isEqualTo(Stage.TO_REFUND);
    assertThat(kept.header().counts().missing()).isZero();
    assertThat(kept.rules()).extracting(AppliedRule::rule).contains("policy-keep");
    assertThat(filed("too-big").lines().getFirst().resolution()).isEqualTo(Resolution.REFUND);
    OrderView two = returns.sold(seller, 20, order -> order.line("A", 2, "10.00"));
    assertThat(filing.preview(request(two, 0, 2, "too-small")))
        .isInstanceOfSatisfying(
            Filing.Accepted.class,
            accepted ->
                assertThat(accepted.lines().getFirst().wish().resolution())
                    .isEqualTo(Resolution.REFUND));
  }

  @Test
  void travelsByAWayThatThePolicyOffersAndByNoOther() {
    publish(Payer.SELLER, List.of(), Set.of(ReturnMethod.PICKUP));

    ReturnRequest wish = request(sold(20), 0, 1, "too-small");
    assertThatExceptionOfType(ReturnRefused.class)
        .isThrownBy(() -> returns.file(wish))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("return.method-not-offered"));
    assertThat(filing.preview(by("balloon", wish))).isInstanceOf(Filing.Refused.class);
    assertThat(filing.preview(by("own-carrier", wish))).isInstanceOf(Filing.Refused.class);
    ReturnCaseId id = returns.file(by("pickup", wish));
    assertThat(book.get(seller, id).header().contact().method()).isEqualTo("pickup");
  }

  @Test
  void keepsNothingBackForTheWayOfAParcelThatTheShopperSends() {
    publish(Payer.SHOPPER, List.of(OrderFixtures.eur("4.00")), Set.of(ReturnMethod.DROP_OFF));
    ReturnRequest wish = request(sold(20), 0, 1, "too-small");

    assertThat(accepted(wish).estimate().total()).isEqualTo(OrderFixtures.eur("6.00"));
    assertThat(accepted(wish).ways())
        .containsExactly(ReturnMethod.DROP_OFF, ReturnMethod.OWN_CARRIER);
    Filing.Accepted alone = accepted(by("own-carrier", wish));
    assertThat(alone.estimate().total()).isEqualTo(OrderFixtures.eur("10.00"));
    assertThat(alone.terms().returnFee()).isEqualTo(OrderFixtures.eur("0.00"));
  }

  @Test
  void sendsAWithdrawalTheWayThatIsRecommendedAndRefusesNoneForIt() {
    publish(Payer.SHOPPER, List.of(), Set.of(ReturnMethod.LOCKER));
    ReturnRequest withdrawal =
        by(null, request(sold(3), ReturnKind.WITHDRAWAL, FiledBy.SHOPPER, 0, 1, null));

    ReturnCaseId id = returns.file(withdrawal);
    assertThat(book.get(seller, id).header().contact().method()).isEqualTo("locker");
  }

  private Filing.Accepted accepted(ReturnRequest request) {
    return (Filing.Accepted) filing.preview(request);
  }

  private static ReturnRequest by(@Nullable String method, ReturnRequest request) {
    return new ReturnRequest(
        request.seller(),
        request.order(),
        request.key(),
        request.kind(),
        request.filedBy(),
        request.email(),
        request.locale(),
        method,
        request.lines(),
        request.overrideReason());
  }

  private void publish(Payer payer, List<Money> fees, Set<ReturnMethod> methods) {
    PolicyTerms plain = PolicyTemplates.plain();
    policies.record(
        seller,
        new PolicyDraft(
            LONG_AGO,
            true,
            new PolicyTerms(
                30,
                payer,
                fees,
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
                methods),
            Map.of()),
        Actor.SYSTEM);
  }

  private ReturnCaseDetails filed(String reason) {
    ReturnCaseId id = returns.file(request(sold(20), 0, 1, reason));
    return book.get(seller, id);
  }

  private OrderView sold(int daysAgo) {
    return returns.sold(seller, daysAgo, order -> order.line("A", 1, "10.00"));
  }

  private void publish(PolicyRule rule, Approval otherwise) {
    policies.record(
        seller,
        new PolicyDraft(LONG_AGO, true, terms(otherwise, List.of()), Map.of(), List.of(rule)),
        Actor.SYSTEM);
  }

  private static PolicyRule rule(String name, Approval approval, List<Money> keepBelow) {
    PolicyCondition tooSmall =
        new PolicyCondition(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            Set.of("too-small"),
            Set.of(),
            Set.of(),
            null,
            null);
    return new PolicyRule(name, tooSmall, terms(approval, keepBelow));
  }

  private static PolicyTerms terms(Approval approval, List<Money> keepBelow) {
    PolicyTerms plain = PolicyTemplates.plain();
    return new PolicyTerms(
        30,
        plain.returnPaidBy(),
        List.of(),
        plain.restockingPercent(),
        plain.keepPercent(),
        plain.refundOutbound(),
        plain.refundDays(),
        plain.refundClock(),
        plain.sendBackDays(),
        approval,
        plain.resolutions(),
        Set.of(),
        Set.of(),
        keepBelow,
        plain.methods());
  }
}
