package dev.homeward.policy;

import static dev.homeward.policy.When.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LegalMinimumTests {

  private static final LocalDate PURCHASE = LocalDate.parse("2026-11-20");

  @Test
  void findsAWindowThatIsShorterThanTheLawAndNamesItsClause() {
    PolicyRule german = new PolicyRule("", when().country("DE").condition(), lawful(10));

    assertThat(breaches(german))
        .singleElement()
        .satisfies(breach -> {
          assertThat(breach.sentence()).isEqualTo(1);
          assertThat(breach.slot()).isEqualTo("days");
          assertThat(breach.needed()).isEqualTo("14");
          assertThat(breach.clause()).contains("BGB");
          assertThat(breach.blocks()).isTrue();
        });
  }

  @Test
  void findsNothingInTermsThatAreAsGoodAsTheLaw() {
    assertThat(breaches(new PolicyRule("", when().that("zone", "EU").condition(), lawful(14))))
        .isEmpty();
  }

  @Test
  void findsNothingWhereTheLawGivesNoRight() {
    assertThat(breaches(new PolicyRule("", when().country("US").condition(), lawful(0)))).isEmpty();
  }

  @Test
  void lastsThroughFinalSalesOnlyWhereTheLawExceptsTheGoods() {
    PolicyTerms none = lawful(0);

    assertThat(breaches(new PolicyRule("", german("flag", "custom-made"), none))).isEmpty();
    assertThat(breaches(new PolicyRule("", german("flag", "hygiene"), none)))
        .extracting(LegalMinimum.Breach::slot)
        .containsExactly("days");
    assertThat(breaches(new PolicyRule("", german("category", "sale"), none)))
        .extracting(LegalMinimum.Breach::slot)
        .containsExactly("days");
  }

  @Test
  void asksForMoneyBackNoFeeAndTimeToRefundWhereTheLawDoes() {
    PolicyTerms harsh =
        Promise.days(30).restocking(10).refund(30, RefundClock.GOODS_RECEIVED).terms();

    assertThat(breaches(new PolicyRule("", when().country("FR").condition(), harsh)))
        .extracting(LegalMinimum.Breach::slot)
        .containsExactly("restocking", "refund", "outbound");
  }

  @Test
  void onlyTellsOfTimesAndCostsInASentenceForEveryMarket() {
    PolicyDraft policy =
        policy(Promise.days(14).refund(30, RefundClock.GOODS_RECEIVED).terms(), List.of());

    assertThat(new LegalMinimum(SoldGoods.LAW).breaches(policy, PURCHASE))
        .isNotEmpty()
        .noneMatch(LegalMinimum.Breach::blocks);
  }

  @Test
  void blocksAShortWindowForEveryMarketUnlessEarlierRulesTakeTheMarketsOfTheLaw() {
    assertThat(new LegalMinimum(SoldGoods.LAW).breaches(policy(lawful(5), List.of()), PURCHASE))
        .anySatisfy(breach -> {
          assertThat(breach.blocks()).isTrue();
          assertThat(breach.countries()).contains("DE", "GB");
        });
    PolicyRule europe = new PolicyRule("", when().that("zone", "EU").condition(), lawful(14));
    assertThat(
            new LegalMinimum(SoldGoods.LAW).breaches(policy(lawful(5), List.of(europe)), PURCHASE))
        .filteredOn(breach -> breach.slot().equals("days"))
        .noneMatch(breach -> breach.countries().contains("DE"));
  }

  private static PolicyCondition german(String kind, String value) {
    return when().country("DE").that(kind, value).condition();
  }

  private static List<LegalMinimum.Breach> breaches(PolicyRule rule) {
    return new LegalMinimum(SoldGoods.LAW).breaches(policy(lawful(60), List.of(rule)), PURCHASE);
  }

  private static PolicyDraft policy(PolicyTerms standard, List<PolicyRule> rules) {
    return new PolicyDraft(SoldGoods.PLACED, true, standard, Map.of(), rules);
  }

  private static PolicyTerms lawful(int days) {
    return Promise.days(days)
        .paidBy(Payer.SELLER)
        .outbound(RefundOutbound.ALL)
        .refund(1, RefundClock.STATEMENT)
        .sendBack(90)
        .terms();
  }
}
