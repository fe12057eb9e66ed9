package dev.homeward.analytics.watch.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The published figures P1 to P8 of the charts and tests, to their decimals. */
class ChartTests {

  private static final double[] OBSERVED = {5, 7, 4, 9, 8, 10, 9, 9};
  private static final double EXPECTED = 5;

  @Test
  void p1DrawsThePlainChartOfAShare() {
    PChart chart = new PChart(.05);

    assertThat(chart.lower(400)).isCloseTo(.0173, to(4));
    assertThat(chart.upper(400)).isCloseTo(.0827, to(4));
    assertThat(chart.z(31, 400)).isCloseTo(2.5236, to(4));
    assertThat(chart.z(34, 400)).isCloseTo(3.2118, to(4));
    assertThat(chart.admits(31, 400)).isTrue();
    assertThat(chart.admits(34, 400)).isFalse();
  }

  @Test
  void p2WidensTheChartOfLargeCountsAfterLaney() {
    LaneyChart chart =
        LaneyChart.of(
            new double[] {52, 40, 61, 45, 70, 38}, new double[] {1000, 900, 1100, 950, 1050, 900});

    assertThat(chart.plain().mean()).isCloseTo(.0519, to(4));
    assertThat(chart.z().stream().mapToDouble(Double::doubleValue).toArray())
        .containsExactly(new double[] {.0193, -1.0038, .5370, -.6249, 2.1630, -1.3044}, to(4));
    assertThat(chart.sigma() * 1.128).isCloseTo(1.9962, to(4));
    assertThat(chart.sigma()).isCloseTo(1.7697, to(4));
    assertThat(chart.upper(1050)).isCloseTo(.0882, to(4));
    assertThat(chart.plain().upper(1050)).isCloseTo(.0724, to(4));
  }

  @Test
  void p3AddsUpTheEvidenceForARise() {
    double[] sums = new double[OBSERVED.length];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum = Cusum.USUAL.next(sum, OBSERVED[i], EXPECTED);
      sums[i] = sum;
    }

    assertThat(sums)
        .containsExactly(new double[] {0, .3383, 0, 1.1492, 1.8929, 3.4476, 4.5967, 5.7459}, to(4));
    assertThat(Cusum.limit(200, 1)).isCloseTo(5.2983, to(4)).isBetween(sums[6], sums[7]);
    assertThat(Cusum.limit(2000, 1)).isCloseTo(7.6009, to(4)).isGreaterThan(sums[7]);
  }

  @Test
  void p4WeighsTheLatestStepsMost() {
    double[] means = new double[OBSERVED.length];
    double[] limits = new double[OBSERVED.length];
    double mean = 0;
    for (int i = 0; i < means.length; i++) {
      mean = Ewma.USUAL.next(mean, OBSERVED[i], EXPECTED);
      means[i] = mean;
      limits[i] = Ewma.USUAL.limit(i + 1);
    }

    assertThat(means)
        .containsExactly(new double[] {0, .1589, .0364, .3265, .4914, .7542, .9007, 1.0180}, to(4));
    assertThat(limits)
        .containsExactly(
            new double[] {.5924, .7586, .8481, .9007, .9328, .9528, .9654, .9733}, to(4));
    assertThat(means[6]).isLessThan(limits[6]);
    assertThat(means[7]).isGreaterThan(limits[7]);
  }

  @Test
  void p5WeighsEveryOrderByItsOwnRisk() {
    double[][] orders = {{0, .05}, {1, .05}, {0, .20}, {1, .10}, {1, .05}};
    double[] weights = new double[orders.length];
    double[] sums = new double[orders.length];
    double sum = 0;
    for (int i = 0; i < orders.length; i++) {
      weights[i] = RiskAdjustedCusum.USUAL.weight(orders[i][0], orders[i][1]);
      sum = RiskAdjustedCusum.USUAL.next(sum, orders[i][0], orders[i][1]);
      sums[i] = sum;
    }

    assertThat(weights).containsExactly(new double[] {-.0488, .6444, -.1823, .5978, .6444}, to(4));
    assertThat(sums).containsExactly(new double[] {0, .6444, .4620, 1.0599, 1.7042}, to(4));
  }

  @Test
  void p6TellsTheChanceOfSoManyReturnsWithoutAChange() {
    assertThat(new GammaRisk(45, 43).chanceOf(9, 3)).isCloseTo(.006893, to(6));
    assertThat(GammaRisk.prior(5).chanceOf(3, .2)).isCloseTo(.001772, to(6));
    assertThat(GammaRisk.prior(5).chanceOf(0, .2)).isEqualTo(1);
    assertThat(GammaRisk.prior(5).chanceOf(1, 0)).isZero();
  }

  @Test
  void p7KeepsTheShareOfFalseAlarmsBelowABound() {
    double[] chances = {.001, .008, .012, .021, .035, .04, .2, .5, .7, .9};

    assertThat(FalseDiscovery.USUAL.significant(chances))
        .containsExactly(true, true, true, true, true, true, false, false, false, false);
    assertThat(FalseDiscovery.adjusted(chances))
        .containsExactly(
            new double[] {.0100, .0400, .0400, .0525, .0667, .0667, .2857, .6250, .7778, .9000},
            to(4));
    assertThat(FalseDiscovery.USUAL.significant(new double[] {.2, .5})).containsOnly(false);
    assertThat(FalseDiscovery.USUAL.bound(new double[] {.001, .008}, 10)).isEqualTo(.008);
  }

  @Test
  void asksThePartsOnlyBelowASignificantWhole() {
    boolean[][] found =
        FalseDiscovery.USUAL.significantBelow(
            new double[] {.001, .9}, new double[][] {{.004, .6}, {.0001, .5}});

    assertThat(found[0]).containsExactly(true, false);
    assertThat(found[1]).containsOnly(false);
  }

  @Test
  void p8MeasuresHowSurprisingNewsAre() {
    GammaRisk before = new GammaRisk(45, 43);

    assertThat(new GammaRisk(54, 46).surpriseAfter(before)).isCloseTo(.3165, to(4));
    assertThat(new GammaRisk(48.1395, 46).surpriseAfter(before)).isCloseTo(.0011, to(4));
    assertThat(before.surpriseAfter(before)).isCloseTo(0, within(1e-12));
  }

  @Test
  void knowsARiskByItsQuantiles() {
    GammaRisk risk = new GammaRisk(29.5, 24.5);

    assertThat(risk.quantile(.05)).isCloseTo(.864068, to(6));
    assertThat(risk.quantile(.95)).isCloseTo(1.590419, to(6));
    assertThat(risk.probabilityAbove(1.590419)).isCloseTo(.05, to(6));
    assertThat(GammaRisk.prior(5).seen(1, .2).mean()).isCloseTo(1.1538, to(4));
  }

  @Test
  void refusesWhatIsNoChart() {
    assertThatThrownBy(() -> new PChart(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Cusum(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GammaRisk(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Half a unit of the last decimal given. */
  private static Offset<Double> to(int decimals) {
    return within(.5000001 * Math.pow(10, -decimals));
  }
}
