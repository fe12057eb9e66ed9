package dev.homeward.analytics.credit;

import dev.homeward.standing.Grade;

/**
 * Lets grades move slowly, one step at an evaluation: up after several better bands in a row, down
 * only past a dead band (SCR-1, 2.3).
 */
public final class Hysteresis {

  private Hysteresis() {}

  /**
   * The state after an evaluation, which is monthly; on other days this is the projected grade.
   *
   * @param confirmedCritical says whether people have confirmed a critical violation since the
   *     previous evaluation, which leads to the worst grade at once
   */
  public static GradeState next(
      CreditParameters parameters,
      GradeState previous,
      CreditScore now,
      boolean confirmedCritical) {
    if (confirmedCritical) {
      return new GradeState(Grade.E, 0, true);
    }
    if (!previous.rated()) {
      return new GradeState(now.band(), 0, now.rated());
    }
    if (now.band().betterThan(previous.grade())) {
      int streak = previous.streak() + 1;
      return streak >= parameters.risesAfter()
          ? moved(better(previous.grade()), now)
          : new GradeState(previous.grade(), streak, true);
    }
    Grade relaxed = Bands.of(parameters, now).raised(parameters.deadBand()).band();
    return previous.grade().betterThan(relaxed)
        ? moved(worse(previous.grade()), now)
        : moved(previous.grade(), now);
  }

  private static GradeState moved(Grade grade, CreditScore now) {
    return new GradeState(grade, 0, grade != Grade.C || now.rated());
  }

  private static Grade better(Grade grade) {
    return switch (grade) {
      case A, B -> Grade.A;
      case C -> Grade.B;
      case D -> Grade.C;
      case E -> Grade.D;
    };
  }

  private static Grade worse(Grade grade) {
    return switch (grade) {
      case A -> Grade.B;
      case B -> Grade.C;
      case C -> Grade.D;
      case D, E -> Grade.E;
    };
  }
}
