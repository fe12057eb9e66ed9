package dev.homeward.analytics.credit;

import static dev.homeward.analytics.credit.Exposures.PARAMETERS;
import static dev.homeward.analytics.credit.Exposures.faults;
import static dev.homeward.analytics.credit.Exposures.score;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.standing.Grade;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HysteresisTests {

  private static final CreditScore EXCELLENT = score(faults(20, 200));
  private static final CreditScore AVERAGE = score(faults(50, 50));
  private static final CreditScore AWFUL = score(faults(200, 50));

  @Test
  void t11HoldsAGradeWithinTheDeadBand() {
    GradeState before = new GradeState(Grade.A, 0, true);
    assertThat(band(655, 630, 680)).isEqualTo(Grade.B);
    GradeState held = next(before, at(655, 630, 680));
    assertThat(held.grade()).isEqualTo(Grade.A);
    assertThat(next(held, at(640, 612, 668)).grade()).isEqualTo(Grade.B);
  }

  @Test
  void t11RisesAfterTwoBetterBandsInARow() {
    GradeState once = next(new GradeState(Grade.C, 0, true), at(668, 640, 700));
    assertThat(once).isEqualTo(new GradeState(Grade.C, 1, true));
    assertThat(next(once, at(668, 640, 700))).isEqualTo(new GradeState(Grade.B, 0, true));
  }

  @Test
  void startsTheStreakAgainAfterABandThatIsNotBetter() {
    GradeState once = next(new GradeState(Grade.C, 0, true), EXCELLENT);
    GradeState interrupted = next(once, AVERAGE);
    assertThat(interrupted).isEqualTo(new GradeState(Grade.C, 0, true));
    assertThat(next(interrupted, EXCELLENT).grade()).isEqualTo(Grade.C);
  }

  @Test
  void givesTheBandAsTheFirstGrade() {
    assertThat(next(GradeState.UNRATED, EXCELLENT)).isEqualTo(new GradeState(Grade.A, 0, true));
    assertThat(next(GradeState.UNRATED, AWFUL)).isEqualTo(new GradeState(Grade.E, 0, true));
    assertThat(next(GradeState.UNRATED, score(faults(0, 0)))).isEqualTo(GradeState.UNRATED);
  }

  @Test
  void fallsOneStepAtATime() {
    GradeState state = new GradeState(Grade.A, 0, true);
    for (Grade expected : new Grade[] {Grade.B, Grade.C, Grade.D, Grade.E, Grade.E}) {
      state = next(state, AWFUL);
      assertThat(state.grade()).isEqualTo(expected);
    }
  }

  @Test
  void risesOneStepAtATime() {
    GradeState state = new GradeState(Grade.E, 0, true);
    Grade[] path = {Grade.E, Grade.D, Grade.D, Grade.C, Grade.C, Grade.B, Grade.B, Grade.A};
    for (Grade expected : path) {
      state = next(state, EXCELLENT);
      assertThat(state.grade()).isEqualTo(expected);
    }
  }

  @Test
  void leadsFromAConfirmedCriticalViolationToTheWorstGradeAtOnce() {
    GradeState best = new GradeState(Grade.A, 0, true);
    assertThat(Hysteresis.next(PARAMETERS, best, EXCELLENT, true).grade()).isEqualTo(Grade.E);
    assertThat(Hysteresis.next(PARAMETERS, best, EXCELLENT, false).grade()).isEqualTo(Grade.A);
  }

  @Test
  void returnsToNotRatedWhenTooLittleIsKnownAgain() {
    GradeState state = next(new GradeState(Grade.B, 0, true), score(faults(0, .5)));
    assertThat(state).isEqualTo(GradeState.UNRATED);
  }

  @Test
  void neverMovesMoreThanOneStepNorPastTheBand() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    GradeState state = new GradeState(Grade.C, 0, true);
    for (int month = 0; month < 5_000; month++) {
      CreditScore now = score(faults(random.nextInt(80), 1 + random.nextInt(40)));
      GradeState next = next(state, now);
      int step = steps(state.grade(), next.grade());
      assertThat(Math.abs(step)).as("seed %s", seed).isLessThanOrEqualTo(1);
      assertThat(step * steps(state.grade(), now.band())).isGreaterThanOrEqualTo(0);
      state = next;
    }
  }

  private static int steps(Grade from, Grade to) {
    List<Grade> best = List.of(Grade.A, Grade.B, Grade.C, Grade.D, Grade.E);
    return best.indexOf(to) - best.indexOf(from);
  }

  private static GradeState next(GradeState before, CreditScore now) {
    return Hysteresis.next(PARAMETERS, before, now, false);
  }

  private static Grade band(double score, double low, double high) {
    return at(score, low, high).band();
  }

  /** A score of these three numbers, with faults of average risk behind it. */
  private static CreditScore at(double score, double low, double high) {
    Map<CreditDimension, CreditScore.Part> parts = AVERAGE.dimensions();
    return new Bands(PARAMETERS, new Bands.Ends(score, low, high), 0, parts).score();
  }
}
