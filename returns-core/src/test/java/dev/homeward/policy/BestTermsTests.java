package dev.homeward.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestTermsTests {

  private static final LocalDate DELIVERED = LocalDate.parse("2026-09-10");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE", "FR", "NL", "GB", "CN", "US", "JP", "KR", "TW", "BR", "TR", "AU", "MX", "SA"
      })
  void neverFallsBelowTheLawWhateverTheSellerPublishes(String country) {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      Promise promise = randomPromise(random);
      boolean informs = random.nextBoolean();
      LocalDate day = DELIVERED.plusDays(random.nextInt(60));
      PolicyDraft published =
          new PolicyDraft(
              SoldGoods.PLACED, informs, promise.terms(), Map.of(), randomRules(random));
      EligibilityDecision with = goods(country).under(published).on(day);
      for (Ground ground : new Ground[] {Ground.WITHDRAWAL, Ground.CONFORMITY}) {
        lawAlone(country, ground, informs, day)
            .ifPresent(law -> assertNoWorse(with.on(ground).orElseThrow(), law));
      }
      lawAlone(country, Ground.WITHDRAWAL, informs, day)
          .ifPresent(law -> with.on(Ground.POLICY).ifPresent(policy -> assertNoWorse(policy, law)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE", "GB", "CN", "US"})
  void neverFallsBelowWhatTheSellerPromised(String country) {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      PolicyTerms promised = randomPromise(random).terms();
      Integer days = promised.days();
      LocalDate day = DELIVERED.plusDays(random.nextInt(days == null ? 60 : days + 1));
      if (promised.window() == 0) {
        continue;
      }
      goods(country)
          .under(promised, true, Map.of())
          .on(day)
          .on(Ground.POLICY)
          .ifPresent(terms -> {
            assertThat(terms.returnPaidBy()).isGreaterThanOrEqualTo(promised.returnPaidBy());
            assertThat(terms.returnFee()).isLessThanOrEqualTo(promised.feeIn(SoldGoods.EUR));
            assertThat(terms.restockingPercent()).isLessThanOrEqualTo(promised.restockingPercent());
            assertThat(terms.sendBackDays()).isGreaterThanOrEqualTo(promised.sendBackDays());
            assertThat(terms.resolutions()).containsAll(promised.resolutions());
            assertThat(terms.methods()).isSubsetOf(ReturnMethod.ALL);
            if (terms.returnPaidBy() == promised.returnPaidBy()) {
              assertThat(terms.methods()).isEqualTo(promised.waysBack());
            }
          });
    }
  }

  @Test
  void countsOnlyAFeeInTheCurrencyOfTheOrder() {
    Promise promise = Promise.days(30).fee(Money.of(new java.math.BigDecimal("4.95"), usd()));

    Terms terms = goods("US").under(promise).on(DELIVERED).on(Ground.POLICY).orElseThrow();
    assertThat(terms.returnFee()).isEqualTo(Money.zero(SoldGoods.EUR));
  }

  @Test
  void leavesTheDecisionToAPersonOnlyWhereNoLawDecides() {
    SoldGoods goods = goods("DE").under(Promise.days(30).approval(Approval.REVIEW));

    assertThat(goods.on(DELIVERED).terms())
        .extracting(Terms::ground, Terms::approvalNeeded)
        .contains(tuple(Ground.WITHDRAWAL, false), tuple(Ground.POLICY, false));
    assertThat(goods.on(DELIVERED.plusDays(20)).on(Ground.POLICY))
        .get()
        .returns(true, Terms::approvalNeeded);
  }

  private static SoldGoods goods(String country) {
    return SoldGoods.to(country).line(1).delivered("2026-09-10T12:00:00Z");
  }

  private static java.util.Currency usd() {
    return java.util.Currency.getInstance("USD");
  }

  /** What the law gives under a policy that adds nothing. */
  private static java.util.Optional<Terms> lawAlone(
      String country, Ground ground, boolean informs, LocalDate day) {
    return goods(country).under(Promise.days(0).terms(), informs, Map.of()).on(day).on(ground);
  }

  private static void assertNoWorse(Terms terms, Terms law) {
    assertThat(terms.returnPaidBy()).isGreaterThanOrEqualTo(law.returnPaidBy());
    if (law.returnPaidBy() == Payer.SELLER) {
      assertThat(terms.returnFee().isZero()).isTrue();
    }
    assertThat(terms.restockingPercent()).isLessThanOrEqualTo(law.restockingPercent());
    assertThat(terms.refundOutbound()).isGreaterThanOrEqualTo(law.refundOutbound());
    assertThat(terms.refundDays()).isLessThanOrEqualTo(law.refundDays());
    assertThat(terms.refundClock().neverLaterThan(law.refundClock())).isTrue();
    assertThat(terms.sendBackDays()).isGreaterThanOrEqualTo(law.sendBackDays());
    assertThat(terms.resolutions()).containsAll(law.resolutions());
    assertThat(terms.methods()).isNotEmpty();
    assertThat(terms.methods().contains(ReturnMethod.OWN_CARRIER))
        .isEqualTo(terms.returnPaidBy() == Payer.SHOPPER);
    LocalDate end = terms.lastDay();
    assertThat(end == null || (law.lastDay() != null && !end.isBefore(law.lastDay()))).isTrue();
  }

  private static java.util.List<PolicyRule> randomRules(Random random) {
    java.util.List<PolicyRule> rules = new java.util.ArrayList<>();
    for (int rule = random.nextInt(3); rule > 0; rule--) {
      PolicyCondition when =
          random.nextBoolean()
              ? When.when().category(random.nextBoolean() ? "kitchen" : "garden").condition()
              : When.when().that("reason", "too-small").condition();
      rules.add(new PolicyRule("", when, randomPromise(random).terms()));
    }
    return rules;
  }

  private static Promise randomPromise(Random random) {
    Promise promise =
        random.nextInt(10) == 0 ? Promise.forEver() : Promise.days(random.nextInt(60));
    if (random.nextBoolean()) {
      promise.paidBy(Payer.SELLER);
    } else if (random.nextBoolean()) {
      promise.fee(new Money(random.nextInt(2_000), SoldGoods.EUR));
    }
    return promise
        .restocking(random.nextInt(101))
        .outbound(any(random, RefundOutbound.values()))
        .refund(1 + random.nextInt(90), any(random, RefundClock.values()))
        .sendBack(1 + random.nextInt(90))
        .by(any(random, ReturnMethod.values()), any(random, ReturnMethod.values()))
        .approval(any(random, Approval.values()));
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
