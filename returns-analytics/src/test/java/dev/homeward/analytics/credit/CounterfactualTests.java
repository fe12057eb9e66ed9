package dev.homeward.analytics.credit;

import static dev.homeward.analytics.credit.CreditDimension.FAULT;
import static dev.homeward.analytics.credit.CreditDimension.OTHER;
import static dev.homeward.analytics.credit.Exposures.PARAMETERS;
import static dev.homeward.analytics.credit.Exposures.exposure;
import static dev.homeward.analytics.credit.Exposures.faults;
import static dev.homeward.analytics.credit.Exposures.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.standing.Grade;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CounterfactualTests {

  @Test
  void t10CountsTheExpectedFaultsThatAreMissing() {
    double missing = Counterfactual.expectedFaultsTo(PARAMETERS, score(faults(12, 10)), 620);
    assertThat(missing).isCloseTo(4.5278, within(.0001));
    assertThat(Math.ceil(missing / .08)).isEqualTo(57);
    assertThat(score(faults(12, 10 + missing)).score()).isCloseTo(620, within(1e-9));
  }

  @Test
  void reachesAScoreInOneOfSeveralDimensions() {
    Map<CreditDimension, Exposure> two =
        Map.of(FAULT, exposure(12, 10, .9), OTHER, exposure(40, 40, 1));
    double missing = Counterfactual.expectedFaultsTo(PARAMETERS, score(two), 620);
    Map<CreditDimension, Exposure> then =
        Map.of(FAULT, exposure(12, 10 + missing, .9), OTHER, exposure(40, 40, 1));
    assertThat(score(then).score()).isCloseTo(620, within(1e-9));
  }

  @Test
  void missesNothingWhereTheScoreIsReached() {
    assertThat(Counterfactual.expectedFaultsTo(PARAMETERS, score(faults(1, 50)), 620)).isZero();
  }

  @Test
  void countsCleanLinesUntilTheGradeIsReachedAndProven() {
    int lines = linesTo(Grade.B, faults(12, 10)).orElseThrow();
    assertThat(lines).isGreaterThan(57);
    assertThat(with(lines).band()).isEqualTo(Grade.B);
    assertThat(with(lines - 1).band()).isEqualTo(Grade.C);
    assertThat(linesTo(Grade.A, faults(12, 10)).orElseThrow()).isGreaterThan(lines);
    assertThat(linesTo(Grade.C, faults(12, 10))).hasValue(0);
  }

  @Test
  void hasNoNumberWhereNoneHelps() {
    OptionalInt lines =
        Counterfactual.cleanLinesTo(
            Grade.B,
            PARAMETERS,
            faults(12, 10),
            List.of(new Deduction(100, 0)),
            Map.of(FAULT, .08));
    assertThat(lines).isEmpty();
  }

  private static OptionalInt linesTo(Grade grade, Map<CreditDimension, Exposure> now) {
    return Counterfactual.cleanLinesTo(grade, PARAMETERS, now, List.of(), Map.of(FAULT, .08));
  }

  private static CreditScore with(int lines) {
    Exposure then = exposure(12, 10, 1);
    for (int i = 0; i < lines; i++) {
      then = then.plusLine(1, .08, 0);
    }
    return score(faults(then));
  }
}
