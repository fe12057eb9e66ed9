package dev.homeward.analytics.credit;

import static dev.homeward.analytics.credit.CreditDimension.DISPUTES;
import static dev.homeward.analytics.credit.CreditDimension.FAULT;
import static dev.homeward.analytics.credit.CreditDimension.FULFILMENT;
import static dev.homeward.analytics.credit.CreditDimension.OTHER;
import static dev.homeward.analytics.credit.CreditDimension.SERVICE;
import static dev.homeward.analytics.credit.Exposures.PARAMETERS;
import static dev.homeward.analytics.credit.Exposures.all;
import static dev.homeward.analytics.credit.Exposures.exposure;
import static dev.homeward.analytics.credit.Exposures.faults;
import static dev.homeward.analytics.credit.Exposures.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.standing.Grade;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTests {

  /** Four decimals. */
  private static final Offset<Double> CLOSE = within(.00005);

  @Test
  void t5AddsUpLinesOfAllAges() {
    double[][] lines = {
      {90, .08, 1}, {45, .08, 0}, {20, .08, 0}, {10, .05, 0}, {3, .05, 0}, {180, .08, .5}
    };
    Exposure sum = Exposure.NONE;
    for (double[] line : lines) {
      int age = (int) line[0];
      sum =
          sum.plusLine(PARAMETERS.decay(age), line[1] * MaturityFunction.START_UP.at(age), line[2]);
    }
    assertThat(sum.observed()).isCloseTo(.9571, CLOSE);
    assertThat(sum.expected()).isCloseTo(.2501, CLOSE);
    assertThat(sum.dispersion()).isCloseTo(.9307, CLOSE);
    CreditScore score = score(faults(sum.fromBuyers(2)));
    Posterior posterior = score.dimensions().get(FAULT).posterior();
    assertThat(posterior.a()).isCloseTo(6.0284, CLOSE);
    assertThat(posterior.b()).isCloseTo(5.2687, CLOSE);
    assertThat(posterior.riskRatio()).isCloseTo(1.1442, CLOSE);
    assertScore(score, 580.5678, 514.3324, 671.3949, Grade.C);
  }

  @ParameterizedTest
  @CsvSource({
    "no data, 0, 0, 1, 5, 5, 1, -.1033, .4704, 600, 527.9218, 701.8901, C",
    "tiny unlucky, 1, .2, 1, 6, 5.2, 1.1538, .0575, .4258, 579.3549, 512.9780, 670.4428, C",
    "small unlucky, 3, 1, 1, 8, 6, 1.3333, .2239, .3649, 558.4963, 500.2360, 635.1653, C",
    "large average, 50, 50, 1, 55, 55, 1, -.0091, .1355, 600, 576.2704, 626.3606, C",
    "good, 20, 50, 1, 25, 55, .4545, -.8086, .2020, 713.7504, 679.3030, 754.0070, A",
    "bad, 90, 50, .93, 101.7742, 58.7634, 1.7319, .5443, .0994, 520.7619, 503.0990, 539.8447, D",
    "worse, 150, 50, .93, 166.2903, 58.7634, 2.8298, 1.0372, .0777, 449.9287, 436.0031, 464.7226,"
        + " E",
    "small awful, 12, 3, 1, 17, 8, 2.1250, .7241, .2461, 491.2537, 450.0273, 541.0498, E"
  })
  void t6ScoresOneDimension(
      String name,
      double observed,
      double expected,
      double dispersion,
      double a,
      double b,
      double riskRatio,
      double meanOfLog,
      double deviation,
      double score,
      double low,
      double high,
      Grade band) {
    CreditScore found = score(faults(exposure(observed, expected, dispersion)));
    Posterior posterior = found.dimensions().get(FAULT).posterior();
    assertThat(posterior.a()).as(name).isCloseTo(a, CLOSE);
    assertThat(posterior.b()).isCloseTo(b, CLOSE);
    assertThat(posterior.riskRatio()).isCloseTo(riskRatio, CLOSE);
    assertThat(posterior.meanOfLog()).isCloseTo(meanOfLog, CLOSE);
    assertThat(Math.sqrt(posterior.varianceOfLog())).isCloseTo(deviation, CLOSE);
    assertScore(found, score, low, high, band);
  }

  @ParameterizedTest
  @CsvSource({
    "90, 50, .93, 2, .0642",
    "150, 50, .93, 2, 1.0000",
    "12, 3, 1, 2, .5660",
    "150, 50, .93, 3, .2159"
  })
  void t6SaysHowProbableARiskIs(
      double observed, double expected, double dispersion, double risk, double probability) {
    Posterior posterior = Posterior.of(5, exposure(observed, expected, dispersion));
    assertThat(posterior.probabilityOf(risk)).isCloseTo(probability, CLOSE);
  }

  @Test
  void t7CombinesFiveDimensionsAndExplainsThemInPoints() {
    CreditScore bad = bad();
    assertThat(bad.deduction()).isCloseTo(20, CLOSE);
    assertScore(bad, 527.1712, 515.1303, 543.1418, Grade.D);
    Map<CreditDimension, Double> points = bad.points();
    assertThat(points.get(FAULT)).isCloseTo(-47.5429, CLOSE);
    assertThat(points.get(OTHER)).isCloseTo(-.6904, CLOSE);
    assertThat(points.get(DISPUTES)).isCloseTo(-4.8543, CLOSE);
    assertThat(points.get(SERVICE)).isCloseTo(-1.8057, CLOSE);
    assertThat(points.get(FULFILMENT)).isCloseTo(2.0645, CLOSE);
    double sum = points.values().stream().mapToDouble(each -> each).sum() - bad.deduction();
    assertThat(sum).isCloseTo(bad.score() - 600, within(1e-9));
  }

  @Test
  void t7KnowsAGoodSellerAndANewOne() {
    CreditScore good =
        score(
            all(
                exposure(20, 50, .95),
                exposure(180, 200, .8),
                exposure(1, 5, 1),
                exposure(4, 10, 1),
                exposure(6, 10, 1)));
    assertScore(good, 689.4284, 668.9944, 718.7040, Grade.A);
    Exposure none = Exposure.NONE;
    CreditScore unknown = score(all(none, none, none, none, none));
    assertScore(unknown, 600, 559.8923, 669.9196, Grade.C);
    assertThat(unknown.rated()).isFalse();
    assertThat(good.rated()).isTrue();
  }

  @Test
  void t7LeavesOutDimensionsWithoutAFeed() {
    CreditScore two = score(Map.of(FAULT, exposure(12, 10, 1), OTHER, exposure(40, 40, .85)));
    assertScore(two, 584.5224, 549.2110, 627.5763, Grade.C);
    assertThat(two.dimensions()).containsOnlyKeys(FAULT, OTHER);
    assertThat(two.dimensions().get(FAULT).weight()).isCloseTo(6d / 7, within(1e-12));
  }

  @Test
  void forgetsViolationsInAStraightLine() {
    assertThat(new Deduction(80, 0).remaining(180)).isEqualTo(80);
    assertThat(new Deduction(80, 90).remaining(180)).isEqualTo(40);
    assertThat(new Deduction(80, 180).remaining(180)).isZero();
    assertThat(new Deduction(80, 400).remaining(180)).isZero();
    assertThat(new Deduction(80, -1).remaining(180)).isZero();
  }

  @Test
  void scoresRegionsOfWhichEnoughWasExpected() {
    Map<String, Map<CreditDimension, Exposure>> regions =
        Map.of("home", faults(2, 20), "abroad", faults(30, 9), "elsewhere", faults(5, 2.99));
    Map<String, CreditScore> scores = Scores.byRegion(PARAMETERS, regions, List.of());
    assertThat(scores).containsOnlyKeys("home", "abroad");
    assertThat(scores.get("home").band()).isEqualTo(Grade.A);
    assertThat(scores.get("abroad").band()).isEqualTo(Grade.E);
  }

  @Test
  void showsPointsWithinTheScale() {
    assertThat(CreditScore.shown(120)).isEqualTo(300);
    assertThat(CreditScore.shown(612.5)).isEqualTo(612.5);
    assertThat(CreditScore.shown(1000)).isEqualTo(850);
  }

  static CreditScore bad() {
    return Scores.of(
        PARAMETERS,
        all(
            exposure(90, 50, .93),
            exposure(210, 200, .8),
            exposure(9, 5, 1),
            exposure(12, 10, 1),
            exposure(8, 10, 1)),
        List.of(new Deduction(PARAMETERS.violations().medium(), 60)));
  }

  private static void assertScore(
      CreditScore score, double middle, double low, double high, Grade band) {
    assertThat(score.score()).isCloseTo(middle, CLOSE);
    assertThat(score.low()).isCloseTo(low, CLOSE);
    assertThat(score.high()).isCloseTo(high, CLOSE);
    assertThat(score.band()).isEqualTo(band);
  }
}
