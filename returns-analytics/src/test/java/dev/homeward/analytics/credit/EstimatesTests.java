package dev.homeward.analytics.credit;

import static dev.homeward.analytics.credit.Exposures.PARAMETERS;
import static dev.homeward.analytics.credit.Exposures.exposure;
import static dev.homeward.analytics.credit.Exposures.faults;
import static dev.homeward.analytics.credit.Exposures.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.homeward.analytics.credit.Reserve.OpenLine;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimatesTests {

  private static final Offset<Double> CLOSE = within(.00005);

  @Test
  void t2DrawsARateTowardsItsParent() {
    ShrunkenRate rate = ShrunkenRate.of(3, 10, .08, 50);
    assertThat(rate.mean()).isCloseTo(.1167, CLOSE);
    assertThat(rate.low()).isCloseTo(.0570, CLOSE);
    assertThat(rate.high()).isCloseTo(.1909, CLOSE);
    assertThat(ShrunkenRate.of(0, 0, .08, 50).mean()).isCloseTo(.08, within(1e-12));
  }

  @Test
  void t8EstimatesHowMuchThePriorIsWorth() {
    PriorEstimate estimate =
        PriorEstimate.of(
            List.of(
                exposure(4, 5, 1),
                exposure(12, 8, 1),
                exposure(3, 6, 1),
                exposure(20, 9, 1),
                exposure(1, 2, 1)));
    assertThat(estimate.mean()).isCloseTo(1.3333, CLOSE);
    assertThat(estimate.heterogeneity()).isCloseTo(14.3111, CLOSE);
    assertThat(estimate.variance()).isCloseTo(.3903, CLOSE);
    assertThat(estimate.alpha()).isCloseTo(4.5545, CLOSE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 10})
  void findsThePriorThatRisksWereDrawnFrom(double alpha) {
    double mean =
        LongStream.rangeClosed(1, 5)
            .mapToObj(seed -> sellers(alpha, new Random(seed)))
            .mapToDouble(sellers -> PriorEstimate.ofExperienced(sellers).orElseThrow().alpha())
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(alpha, withinPercentage(4));
  }

  private static List<Exposure> sellers(double alpha, Random random) {
    GammaDistribution risks = GammaDistribution.of(alpha, 1 / alpha);
    List<Exposure> sellers = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      double expected = 5 + 60 * random.nextDouble() * random.nextDouble();
      double risk = risks.inverseCumulativeProbability(random.nextDouble());
      PoissonDistribution faults = PoissonDistribution.of(risk * expected);
      double observed = faults.inverseCumulativeProbability(random.nextDouble());
      sellers.add(exposure(observed, expected, 1));
    }
    return sellers;
  }

  @Test
  void keepsThePriorWithinItsBounds() {
    assertThat(PriorEstimate.of(Collections.nCopies(60, exposure(10, 10, 1))).alpha())
        .isEqualTo(50);
    List<Exposure> apart = new ArrayList<>(Collections.nCopies(30, exposure(0, 10, 1)));
    apart.addAll(Collections.nCopies(5, exposure(90, 10, 1)));
    assertThat(PriorEstimate.of(apart).alpha()).isEqualTo(2);
  }

  @Test
  void estimatesNoPriorFromFewSellersOrFewEvents() {
    assertThat(PriorEstimate.ofExperienced(Collections.nCopies(49, exposure(9, 10, 1)))).isEmpty();
    assertThat(PriorEstimate.ofExperienced(Collections.nCopies(90, exposure(4, 4.9, 1)))).isEmpty();
    assertThat(PriorEstimate.ofExperienced(Collections.nCopies(50, exposure(5, 5, 1)))).isPresent();
  }

  @Test
  void t9ReservesWhatIsStillToCome() {
    double u3 = Reserve.stillToCome(.08 * 1.4, MaturityFunction.START_UP.at(3));
    double u10 = Reserve.stillToCome(.05 * 1.4, MaturityFunction.START_UP.at(10));
    double u25 = Reserve.stillToCome(.08 * 1.4, MaturityFunction.START_UP.at(25));
    assertThat(u3).isCloseTo(.1019, CLOSE);
    assertThat(u10).isCloseTo(.0378, CLOSE);
    assertThat(u25).isCloseTo(.0157, CLOSE);
    double reserve =
        Reserve.of(
            1.4,
            List.of(
                new OpenLine(.08, MaturityFunction.START_UP.at(3), 40),
                new OpenLine(.05, MaturityFunction.START_UP.at(10), 120),
                new OpenLine(.08, MaturityFunction.START_UP.at(25), 60)));
    assertThat(reserve).isCloseTo(9.5530, CLOSE);
  }

  @Test
  void reservesNothingForMatureLinesAndAtMostAllOfALine() {
    assertThat(Reserve.stillToCome(.9, 1)).isZero();
    assertThat(Reserve.stillToCome(7, 1)).isZero();
    assertThat(Reserve.stillToCome(7, .5)).isEqualTo(1);
    assertThat(Reserve.stillToCome(0, 0)).isZero();
  }

  @Test
  void t12DrawsTheFunnel() {
    double[] observed = {8, 14, 9, 30, 5, 22, 40, 12};
    double[] expected = {10, 12, 10, 20, 6, 20, 25, 15};
    double[] z = {-.5725, .4639, -.2783, 1.5327, -.3871, .3329, 1.9218, -.6590};
    List<Funnel.Point> points = new ArrayList<>();
    for (int i = 0; i < observed.length; i++) {
      points.add(new Funnel.Point(observed[i], expected[i]));
    }
    Funnel funnel = Funnel.of(points);
    assertThat(funnel.overdispersion()).isCloseTo(1.3286, CLOSE);
    assertThat(funnel.between()).isCloseTo(.0090, CLOSE);
    for (int i = 0; i < z.length; i++) {
      assertThat(funnel.z(points.get(i))).isCloseTo(z[i], CLOSE);
    }
    Funnel.Limits limits = funnel.limits(20, Funnel.ALARM);
    assertThat(limits.low()).isCloseTo(.2991, CLOSE);
    assertThat(limits.high()).isCloseTo(2.1116, CLOSE);
  }

  @Test
  void drawsAFunnelByChanceAloneWhereSellersAreAlike() {
    Funnel none = Funnel.of(List.of());
    assertThat(none).isEqualTo(new Funnel(1, 0));
    assertThat(Funnel.of(Collections.nCopies(9, new Funnel.Point(7, 7))).between()).isZero();
    assertThat(none.z(new Funnel.Point(3, 0))).isZero();
    assertThat(none.limits(.1, Funnel.WARNING).low()).isZero();
  }

  @Test
  void saysWhatOneLineCosts() {
    Exposure rest = exposure(90, 50, 1);
    CreditScore without = score(faults(rest));
    CreditScore with = score(faults(rest.plusLine(.9, .08, 1)));
    double points =
        LineShare.points(PARAMETERS, with.dimensions().get(CreditDimension.FAULT), .9, .08, 1);
    assertThat(points).isNegative().isCloseTo(with.score() - without.score(), within(.02));
  }

  @Test
  void saysWhatACleanLineGives() {
    Exposure rest = exposure(90, 50, 1);
    CreditScore without = score(faults(rest));
    CreditScore with = score(faults(rest.plusLine(1, .08, 0)));
    double points =
        LineShare.points(PARAMETERS, with.dimensions().get(CreditDimension.FAULT), 1, .08, 0);
    assertThat(points).isPositive().isCloseTo(with.score() - without.score(), within(.02));
  }
}
