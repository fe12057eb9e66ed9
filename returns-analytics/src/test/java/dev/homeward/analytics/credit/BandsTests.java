package dev.homeward.analytics.credit;

import static dev.homeward.analytics.credit.CreditDimension.SERVICE;
import static dev.homeward.analytics.credit.Exposures.PARAMETERS;
import static dev.homeward.analytics.credit.Exposures.all;
import static dev.homeward.analytics.credit.Exposures.exposure;
import static dev.homeward.analytics.credit.Exposures.faults;
import static dev.homeward.analytics.credit.Exposures.score;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.standing.Grade;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTests {

  @ParameterizedTest
  @CsvSource({"3, C", "4, D", "7, D", "8, E"})
  void takesManyBuyersToPullASellerDown(int buyers, Grade band) {
    assertThat(score(faults(exposure(40, 10, 1).fromBuyers(buyers))).band()).isEqualTo(band);
  }

  @Test
  void takesSomeFaultsToPullASellerDown() {
    assertThat(score(faults(4.9, .2)).band()).isEqualTo(Grade.C);
    assertThat(score(faults(9.9, 1)).band()).isEqualTo(Grade.D);
    assertThat(score(faults(12, 1)).band()).isEqualTo(Grade.E);
  }

  @Test
  void letsViolationsStandInForFaultsAndBuyers() {
    Map<CreditDimension, Exposure> few = faults(exposure(3, 1, 1).fromBuyers(2));
    assertThat(band(few, 79)).isEqualTo(Grade.C);
    assertThat(band(few, 80)).isEqualTo(Grade.D);
    assertThat(band(few, 199)).isEqualTo(Grade.D);
    assertThat(band(few, 200)).isEqualTo(Grade.E);
  }

  @Test
  void keepsGoodGradesFromSellersWithViolations() {
    Map<CreditDimension, Exposure> excellent = faults(20, 200);
    assertThat(band(excellent, 29)).isEqualTo(Grade.A);
    assertThat(band(excellent, 30)).isEqualTo(Grade.B);
    assertThat(band(excellent, 80)).isEqualTo(Grade.C);
  }

  @Test
  void keepsTheBestGradeFromSellersWithOneRiskyDimension() {
    Exposure good = exposure(20, 80, 1);
    Map<CreditDimension, Exposure> bad = all(good, good, good, exposure(60, 30, 1), good);
    CreditScore score = score(bad);
    assertThat(score.score()).isGreaterThan(660);
    assertThat(score.low()).isGreaterThan(620);
    assertThat(score.dimensions().get(SERVICE).posterior().probabilityOf(1.5)).isGreaterThan(.5);
    assertThat(score.band()).isEqualTo(Grade.B);
    assertThat(score(all(good, good, good, exposure(30, 30, 1), good)).band()).isEqualTo(Grade.A);
  }

  @Test
  void capsTheGradeOfABadFaultRiskThatOtherDimensionsHide() {
    Exposure spotless = exposure(0, 100, 1);
    CreditScore hidden = score(all(exposure(250, 100, 1), spotless, spotless, spotless, spotless));
    assertThat(hidden.score()).isGreaterThan(600);
    assertThat(hidden.band()).isEqualTo(Grade.D);
    CreditScore worse = score(all(exposure(400, 100, 1), spotless, spotless, spotless, spotless));
    assertThat(worse.score()).isGreaterThan(560);
    assertThat(worse.band()).isEqualTo(Grade.E);
    Exposure fewBuyers = exposure(400, 100, 1).fromBuyers(3);
    assertThat(score(all(fewBuyers, spotless, spotless, spotless, spotless)).band())
        .isEqualTo(Grade.B);
  }

  @Test
  void doesNotRateUnderOneExpectedFaultUnlessTheSellerIsProvenBad() {
    assertThat(score(faults(0, .99)).rated()).isFalse();
    assertThat(score(faults(0, 1)).rated()).isTrue();
    CreditScore fraud = score(faults(14, .5));
    assertThat(fraud.band()).isEqualTo(Grade.E);
    assertThat(fraud.rated()).isTrue();
  }

  private static Grade band(Map<CreditDimension, Exposure> exposures, double points) {
    return Scores.of(PARAMETERS, exposures, List.of(new Deduction(points, 0))).band();
  }
}
