package dev.homeward.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.policy.AppliedRule.Verdict;
import dev.homeward.policy.EligibilityDecision.Eligible;
import dev.homeward.policy.EligibilityDecision.NeedsPerson;
import dev.homeward.policy.EligibilityDecision.NotEligible;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EligibilityTests {

  private static final String NOON = "2026-09-10T12:00:00Z";
  private static final LocalDate DELIVERED = LocalDate.parse("2026-09-10");

  @Test
  void case097CountsAPolicyOfThirtyDaysFromTheDelivery() {
    SoldGoods goods = delivered("US").under(Promise.days(30));

    assertThat(goods.on(DELIVERED.plusDays(5)).on(Ground.POLICY)).isPresent();
    assertThat(goods.on(DELIVERED.plusDays(30)).on(Ground.POLICY)).isPresent();
    assertThat(goods.on(DELIVERED.plusDays(60)).on(Ground.POLICY)).isEmpty();
  }

  @Test
  void case097GivesMarketsTheirOwnWindows() {
    Map<CountryCode, PolicyTerms> markets =
        Map.of(
            new CountryCode("JP"), Promise.days(14).terms(),
            new CountryCode("US"), Promise.days(90).terms());
    PolicyTerms standard = Promise.days(30).terms();

    LocalDate day = DELIVERED.plusDays(20);
    assertThat(delivered("JP").under(standard, true, markets).on(day).on(Ground.POLICY)).isEmpty();
    assertThat(delivered("US").under(standard, true, markets).on(day).on(Ground.POLICY))
        .isPresent();
  }

  @Test
  void case097TakesBackForEverWhereThePolicyHasNoEnd() {
    EligibilityDecision decision =
        delivered("US").under(Promise.forEver()).on(DELIVERED.plusYears(5));

    assertThat(decision.on(Ground.POLICY)).get().extracting(Terms::lastDay).isNull();
    assertThat(rules(decision)).contains("policy-unlimited");
  }

  @Test
  void case098IncludesTheLastDayUntilMidnightInTheShoppersZone() {
    SoldGoods goods = SoldGoods.to("JP").line(1).delivered("2026-09-10T12:00:00Z");
    SoldGoods own = goods.under(Promise.days(30));

    assertThat(own.at("2026-10-10T14:59:59Z").decision().on(Ground.POLICY)).isPresent();
    assertThat(own.at("2026-10-10T15:00:00Z").decision().on(Ground.POLICY)).isEmpty();
  }

  @Test
  void case098CountsFromTheDayOfDeliveryInTheShoppersZone() {
    SoldGoods before = SoldGoods.to("DE").line(1).delivered("2026-09-01T21:59:00Z");
    SoldGoods after = SoldGoods.to("DE").line(1).delivered("2026-09-01T22:01:00Z");

    assertThat(lastDay(before, Ground.WITHDRAWAL)).isEqualTo("2026-09-15");
    assertThat(lastDay(after, Ground.WITHDRAWAL)).isEqualTo("2026-09-16");
  }

  @Test
  void case098EndsAWithdrawalAtMidnightInTheShoppersZone() {
    SoldGoods goods = SoldGoods.to("DE").line(1).delivered("2026-09-01T12:00:00Z");

    assertThat(goods.at("2026-09-15T21:59:59Z").decision().on(Ground.WITHDRAWAL)).isPresent();
    assertThat(goods.at("2026-09-15T22:00:00Z").decision().on(Ground.WITHDRAWAL)).isEmpty();
  }

  @Test
  void extendsAnEuropeanWithdrawalThatEndsOnAWeekendToMonday() {
    SoldGoods friday = SoldGoods.to("FR").line(1).delivered("2026-09-04T12:00:00Z");
    SoldGoods saturday = SoldGoods.to("FR").line(1).delivered("2026-09-05T12:00:00Z");
    SoldGoods sunday = SoldGoods.to("FR").line(1).delivered("2026-09-06T12:00:00Z");
    SoldGoods british = SoldGoods.to("GB").line(1).delivered("2026-09-05T12:00:00Z");

    assertThat(lastDay(friday, Ground.WITHDRAWAL)).isEqualTo("2026-09-18");
    assertThat(lastDay(saturday, Ground.WITHDRAWAL)).isEqualTo("2026-09-21");
    assertThat(lastDay(sunday, Ground.WITHDRAWAL)).isEqualTo("2026-09-21");
    assertThat(lastDay(british, Ground.WITHDRAWAL)).isEqualTo("2026-09-19");
  }

  @Test
  void countsTheFirstDayInJapanAndNotInChina() {
    SoldGoods japan = SoldGoods.to("JP").line(1).delivered("2026-09-10T03:00:00Z");
    SoldGoods china = SoldGoods.to("CN").line(1).delivered("2026-09-10T03:00:00Z");

    assertThat(lastDay(japan, Ground.WITHDRAWAL)).isEqualTo("2026-09-17");
    assertThat(lastDay(china, Ground.WITHDRAWAL)).isEqualTo("2026-09-17");
  }

  @Test
  void startsAnEuropeanWithdrawalWithTheLastItemOfTheOrder() {
    SoldGoods goods = SoldGoods.to("DE").line(1).line(1).under(Promise.days(7));
    goods.deliveredUnits(0, 1, "2026-09-01T12:00:00Z");

    EligibilityDecision open = goods.at("2026-12-01T12:00:00Z").decision();
    assertThat(open.on(Ground.WITHDRAWAL)).get().extracting(Terms::lastDay).isNull();
    assertThat(rules(open)).contains("withdrawal-awaits-last-item", "policy-expired");

    goods.deliveredUnits(1, 1, "2026-09-08T12:00:00Z");
    assertThat(lastDay(goods, Ground.WITHDRAWAL)).isEqualTo("2026-09-22");
  }

  @Test
  void case100RefusesUnitsThatAreStillOnTheirWay() {
    SoldGoods goods = SoldGoods.to("DE").line(3);
    goods.deliveredUnits(0, 2, NOON);

    LineEligibility line = goods.ask(0, 2, java.time.Instant.parse(NOON));
    assertThat(line.windows()).extracting(UnitWindow::units).containsExactly(2, 1);
    assertThat(rules(line.windows().getLast().decision())).containsExactly("not-delivered");
    assertThat(line.decision()).isInstanceOf(Eligible.class);
    assertThat(line.available(Ground.POLICY)).isEqualTo(2);
  }

  @Test
  @Timeout(10)
  void decidesOrdersOfTenThousandLinesQuickly() {
    SoldGoods goods = SoldGoods.to("DE");
    for (int i = 0; i < 10_000; i++) {
      goods.line(1);
    }
    goods.deliveredEach(NOON);

    assertThat(goods.lineAt(9_999, NOON).decision()).isInstanceOf(Eligible.class);
  }

  @Test
  void case100RefusesUnitsThatAreSpokenFor() {
    LineEligibility line = delivered("DE").ask(0, 0, java.time.Instant.parse(NOON));

    assertThat(rules(line.decision())).containsExactly("nothing-left");
    assertThat(line.available(Ground.WITHDRAWAL)).isZero();
  }

  @Test
  void case125RefusesUnitsWhoseDeliveryLiesInTheFuture() {
    LineEligibility line = delivered("DE").at("2026-09-10T11:59:59Z");

    assertThat(rules(line.decision())).containsExactly("not-delivered");
    assertThat(delivered("DE").at(NOON).decision()).isInstanceOf(Eligible.class);
  }

  @Test
  void refusesServices() {
    SoldGoods goods = SoldGoods.to("DE").service().delivered(NOON);

    assertThat(rules(goods.at(NOON).decision())).containsExactly("not-goods");
  }

  @Test
  void case101ListsEveryRuleThatRefuses() {
    EligibilityDecision decision =
        SoldGoods.to("DE")
            .placed(java.time.Instant.parse("2020-01-01T00:00:00Z"))
            .line(1)
            .delivered("2020-01-10T12:00:00Z")
            .under(Promise.days(30))
            .on(DELIVERED);

    assertThat(decision).isInstanceOf(NotEligible.class);
    assertThat(decision.refusals())
        .extracting(AppliedRule::rule)
        .containsExactly("withdrawal-expired", "policy-expired", "conformity-expired");
    assertThat(decision.refusals())
        .allSatisfy(rule -> {
          assertThat(rule.clause()).isNotBlank();
          assertThat(rule.from()).isEqualTo("2020-01-10");
          assertThat(rule.lastDay()).isNotNull();
        });
  }

  @Test
  void case101NeedsAPersonWhereOnlySoftRulesStandAgainstIt() {
    EligibilityDecision decision = delivered("NL").on(DELIVERED.plusYears(3));

    assertThat(decision).isInstanceOf(NeedsPerson.class);
    assertThat(decision.terms()).singleElement().returns(true, Terms::approvalNeeded);
    assertThat(rules(decision)).contains("conformity-person");
  }

  @Test
  void needsAPersonForFaultyGoodsOfACountryWhoseLawIsNotOnFile() {
    SoldGoods goods = SoldGoods.nowhereKnown().line(1).delivered(NOON);

    assertThat(goods.on(DELIVERED.plusDays(100))).isInstanceOf(NeedsPerson.class);
    assertThat(goods.on(DELIVERED.plusYears(3))).isInstanceOf(NotEligible.class);
  }

  @Test
  void leavesTheLawInForceWhereThePolicyExcludesTheArticle() {
    SoldGoods category = delivered("DE").under(Promise.days(30).exceptCategory("kitchen"));
    SoldGoods flag =
        SoldGoods.to("DE")
            .line(1, "outlet")
            .delivered(NOON)
            .under(Promise.days(30).exceptFlag("outlet"));

    for (SoldGoods goods : java.util.List.of(category, flag)) {
      EligibilityDecision decision = goods.on(DELIVERED.plusDays(1));
      assertThat(decision.on(Ground.WITHDRAWAL)).isPresent();
      assertThat(decision.on(Ground.POLICY).orElseThrow().lastDay())
          .isEqualTo(decision.on(Ground.WITHDRAWAL).orElseThrow().lastDay());
      assertThat(goods.on(DELIVERED.plusDays(20)).on(Ground.POLICY)).isEmpty();
    }
    assertThat(rules(flag.on(DELIVERED))).contains("policy-flag");
  }

  @Test
  void refusesToWithdrawFromGoodsThatTheLawExcepts() {
    EligibilityDecision decision =
        SoldGoods.to("DE").line(1, "custom-made").delivered(NOON).on(DELIVERED);

    assertThat(decision.on(Ground.WITHDRAWAL)).isEmpty();
    assertThat(decision.on(Ground.CONFORMITY)).isPresent();
    assertThat(decision.refusals())
        .filteredOn(rule -> rule.rule().equals("withdrawal-excepted"))
        .singleElement()
        .returns(java.util.List.of("custom_made"), AppliedRule::arguments);
  }

  @Test
  void limitsTheWithdrawalFromSealedGoodsToThoseStillSealed() {
    EligibilityDecision decision =
        SoldGoods.to("DE").line(1, "sealed-hygiene").delivered(NOON).on(DELIVERED);

    assertThat(decision.on(Ground.WITHDRAWAL)).isPresent();
    assertThat(decision.rules())
        .filteredOn(rule -> rule.verdict() == Verdict.LIMITS)
        .extracting(AppliedRule::rule)
        .containsExactly("withdrawal-sealed");
  }

  @Test
  void knowsNoRightToWithdrawInTheUnitedStates() {
    EligibilityDecision decision = delivered("US").on(DELIVERED);

    assertThat(decision.on(Ground.WITHDRAWAL)).isEmpty();
    assertThat(decision.on(Ground.POLICY)).isPresent();
    assertThat(rules(decision)).contains("withdrawal-none", "default-policy", "conformity-person");
  }

  @Test
  void letsShownTermsTakeThePlaceOfTheJapaneseRight() {
    EligibilityDecision decision = delivered("JP").under(Promise.days(3)).on(DELIVERED.plusDays(4));

    assertThat(decision.on(Ground.WITHDRAWAL)).isEmpty();
    assertThat(rules(decision)).contains("withdrawal-displaced");
  }

  @Test
  void givesShoppersWhoWereNotToldAYearMoreAndAFreeReturn() {
    SoldGoods goods =
        delivered("DE")
            .under(Promise.days(30).fee(new Money(495, SoldGoods.EUR)).terms(), false, Map.of());

    Terms terms = goods.on(DELIVERED.plusDays(200)).on(Ground.WITHDRAWAL).orElseThrow();
    assertThat(terms.lastDay()).isEqualTo("2027-09-24");
    assertThat(terms.returnPaidBy()).isEqualTo(Payer.SELLER);
    assertThat(terms.returnFee().isZero()).isTrue();
  }

  @Test
  void saysThatADeliveryIsAssumed() {
    LineEligibility line = SoldGoods.to("DE").assumedLine().delivered(NOON).at(NOON);

    assertThat(line.windows().getFirst().assumed()).isTrue();
    assertThat(line.decision().rules().getFirst())
        .returns("delivery-assumed", AppliedRule::rule)
        .returns(DELIVERED, AppliedRule::from);
  }

  @Test
  void choosesTheLawOfTheDayOfPurchase() {
    assertThat(clauseInChina("2024-06-30T03:00:00Z")).doesNotContain("778");
    assertThat(clauseInChina("2024-07-01T03:00:00Z")).contains("778");
  }

  private static String clauseInChina(String placed) {
    EligibilityDecision decision =
        SoldGoods.to("CN")
            .placed(java.time.Instant.parse(placed))
            .line(1)
            .delivered(NOON)
            .on(DELIVERED);
    return String.valueOf(decision.rules().getFirst().clause());
  }

  @Test
  void offersTheBetterOfWithdrawalAndPolicyFirst() {
    SoldGoods free = delivered("CN").under(Promise.days(30).paidBy(Payer.SELLER));

    assertThat(free.on(DELIVERED).terms())
        .extracting(Terms::ground)
        .containsExactly(Ground.POLICY, Ground.WITHDRAWAL, Ground.CONFORMITY);
    assertThat(delivered("DE").on(DELIVERED).terms())
        .extracting(Terms::ground)
        .containsExactly(Ground.WITHDRAWAL, Ground.POLICY, Ground.CONFORMITY);
  }

  private static SoldGoods delivered(String country) {
    return SoldGoods.to(country).line(1).delivered(NOON);
  }

  private static LocalDate lastDay(SoldGoods goods, Ground ground) {
    return java.util.Objects.requireNonNull(
        goods.on(LocalDate.parse("2026-09-12")).on(ground).orElseThrow().lastDay());
  }

  private static java.util.List<String> rules(EligibilityDecision decision) {
    return decision.rules().stream().map(AppliedRule::rule).toList();
  }
}
