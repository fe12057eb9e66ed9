package dev.homeward.analytics.credit.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.analytics.credit.expected.MaturityCurves.Group;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MaturityTests {

  private static final Offset<Double> CLOSE = within(.00005);

  @Test
  void t4EstimatesTheShareThatHasComeBack() {
    KaplanMeier estimate =
        KaplanMeier.NOTHING.then(7, 4, 100).then(14, 3, 76).then(30, 2, 50).then(60, 1, 40);
    assertThat(estimate.cumulative(6)).isZero();
    assertThat(estimate.cumulative(7)).isCloseTo(.0400, CLOSE);
    assertThat(estimate.cumulative(14)).isCloseTo(.0779, CLOSE);
    assertThat(estimate.cumulative(30)).isCloseTo(.1148, CLOSE);
    assertThat(estimate.cumulative(60)).isCloseTo(.1369, CLOSE);
    MaturityFunction maturity = estimate.maturity(60).orElseThrow();
    assertThat(maturity.at(7)).isCloseTo(.2922, CLOSE);
    assertThat(maturity.at(14)).isCloseTo(.5690, CLOSE);
    assertThat(maturity.at(30)).isCloseTo(.8384, CLOSE);
    assertThat(maturity.at(60)).isEqualTo(1);
  }

  @Test
  void t4bChecksWithGrowingCohorts() {
    ChainLadder ladder =
        ChainLadder.of(List.of(List.of(10d, 16d, 18d), List.of(12d, 20d), List.of(9d)));
    assertThat(ladder.factors().get(0)).isCloseTo(1.6364, CLOSE);
    assertThat(ladder.factors().get(1)).isCloseTo(1.1250, CLOSE);
    assertThat(ladder.ultimate(List.of(9d))).isCloseTo(16.5682, CLOSE);
    assertThat(ladder.maturity(1)).isCloseTo(.5432, CLOSE);
    assertThat(ladder.maturity(2)).isCloseTo(.8889, CLOSE);
    assertThat(ladder.maturity(3)).isEqualTo(1);
    assertThat(ladder.maturity(9)).isEqualTo(1);
  }

  @Test
  void growsNoCohortsFromNothing() {
    assertThat(ChainLadder.of(List.of()).maturity(1)).isEqualTo(1);
    ChainLadder empty = ChainLadder.of(List.of(List.of(0d, 0d), List.of(0d)));
    assertThat(empty.ultimate(List.of(0d))).isZero();
  }

  @Test
  void countsLinesAtRiskUntilTheyCameBackOrWereLastSeen() {
    ReturnLags lags = new ReturnLags(60);
    lags.addReturned(7, 4);
    lags.addWaiting(10, 20);
    lags.addReturned(14, 3);
    lags.addWaiting(14, 23);
    lags.addReturned(30, 2);
    lags.addWaiting(59, 8);
    lags.addReturned(60, 1);
    lags.addWaiting(90, 39);
    assertThat(lags.returns()).isEqualTo(10);
    assertThat(lags.estimate().cumulative(60)).isCloseTo(.1369, CLOSE);
    assertThat(lags.estimate().steps())
        .extracting(KaplanMeier.Step::day)
        .containsExactly(7, 14, 30, 60);
  }

  @Test
  void findsTheCurveThatReturnsWereDrawnFromAlthoughMostAreStillWatched() {
    Random random = new Random(11);
    ReturnLags lags = new ReturnLags(90);
    for (int i = 0; i < 200_000; i++) {
      int age = random.nextInt(120);
      int lag = (int) Math.floor(-12 * Math.log(random.nextDouble()));
      if (random.nextDouble() < .15 && lag <= age) {
        lags.addReturned(lag, 1);
      } else {
        lags.addWaiting(age, 1);
      }
    }
    MaturityFunction found = lags.estimate().maturity(90).orElseThrow();
    for (int day = 0; day <= 90; day += 5) {
      assertThat(found.at(day)).isCloseTo(1 - Math.exp(-(day + 1) / 12d), within(.015));
    }
    assertThat(lags.estimate().cumulative(90)).isCloseTo(.15, within(.005));
  }

  @Test
  void passesOverRequestsBeforeTheDelivery() {
    ReturnLags lags = new ReturnLags(30);
    lags.addReturned(-4, 10);
    lags.addWaiting(-1, 10);
    assertThat(lags.estimate()).isEqualTo(KaplanMeier.NOTHING);
    assertThat(lags.estimate().maturity(30)).isEmpty();
  }

  @Test
  void drawsACurveOfItsOwnFrom200Returns() {
    MaturityCurves curves =
        MaturityCurves.of(
            Map.of(
                new Group(1, 1), lags(200, 3),
                new Group(1, 2), lags(199, 10),
                new Group(2, 1), lags(10, 20)),
            60);
    MaturityFunction platform = curves.of(new Group(9, 9));
    MaturityFunction region = curves.of(new Group(1, 9));
    assertThat(curves.of(new Group(1, 1)).at(3)).isEqualTo(1);
    assertThat(curves.of(new Group(1, 2))).isEqualTo(region);
    assertThat(region.at(3)).isCloseTo(200d / 399, within(.01));
    assertThat(curves.of(new Group(2, 1))).isEqualTo(platform);
    assertThat(platform.at(10)).isCloseTo(399d / 409, within(.01));
  }

  @Test
  void assumesACurveWhereThereAreTooFewReturns() {
    MaturityCurves curves = MaturityCurves.of(Map.of(new Group(1, 1), lags(199, 3)), 60);
    assertThat(curves.of(new Group(1, 1))).isEqualTo(MaturityFunction.START_UP);
    assertThat(MaturityCurves.assumed().of(new Group(0, 0))).isEqualTo(MaturityFunction.START_UP);
  }

  @Test
  void staysBetweenNothingAndAll() {
    assertThat(MaturityFunction.START_UP.at(-1)).isZero();
    assertThat(MaturityFunction.START_UP.at(20)).isCloseTo(.7957, CLOSE);
    assertThat(MaturityFunction.START_UP.at(5000)).isEqualTo(1);
    assertThat(MaturityFunction.START_UP.days()).isEqualTo(60);
    assertThat(MaturityFunction.IMMEDIATE.at(0)).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> curve(.5, .4));
    assertThatIllegalArgumentException().isThrownBy(() -> curve(.5, 1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> curve(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> curve());
  }

  private static MaturityFunction curve(double... shares) {
    return new MaturityFunction(shares);
  }

  private static ReturnLags lags(int returns, int day) {
    ReturnLags lags = new ReturnLags(60);
    lags.addReturned(day, returns);
    lags.addWaiting(60, 10_000);
    return lags;
  }
}
