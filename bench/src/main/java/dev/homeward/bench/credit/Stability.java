package dev.homeward.bench.credit;

import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.CreditScore;
import dev.homeward.analytics.credit.GradeState;
import dev.homeward.analytics.credit.Hysteresis;
import dev.homeward.standing.Grade;
import java.util.Arrays;

/**
 * How much grades move within a year of monthly evaluations.
 *
 * @param changes share of sellers whose grade changes in a month, with hysteresis
 * @param backNextMonth share whose grade moves back in the month after it moved
 * @param backSoon share whose grade moves back within three months
 * @param bandChanges the same as changes, of bands without a history
 * @param bandBackNextMonth of bands
 * @param bandBackSoon of bands
 * @param precision share of those with a bad grade at the end that are bad
 * @param unfair share of them whose risk is at most as expected
 */
record Stability(
    double changes,
    double backNextMonth,
    double backSoon,
    double bandChanges,
    double bandBackNextMonth,
    double bandBackSoon,
    double precision,
    double unfair) {

  private static final int MONTHS = 12;
  private static final int MONTH = 30;
  private static final int RECENT = 3;

  static Stability of(Marketplace world, CreditParameters parameters) {
    int count = world.sellers.length;
    GradeState[] states = new GradeState[count];
    Arrays.fill(states, GradeState.UNRATED);
    Moves grades = new Moves(count);
    Moves bands = new Moves(count);
    for (int month = 0; month <= MONTHS; month++) {
      int today = WorldDesign.FIRST_RATING + month * MONTH;
      CreditScore[] scores = new RatingDay(world, today, parameters).scores;
      for (int seller = 0; seller < count; seller++) {
        states[seller] = Hysteresis.next(parameters, states[seller], scores[seller], false);
        grades.see(seller, month, states[seller].grade());
        bands.see(seller, month, scores[seller].band());
      }
    }
    double sellerMonths = (double) count * MONTHS;
    int end = WorldDesign.FIRST_RATING + MONTHS * MONTH;
    double[] flagged = flagged(world, states, end);
    return new Stability(
        grades.changes / sellerMonths,
        grades.backNextMonth / sellerMonths,
        grades.backSoon / sellerMonths,
        bands.changes / sellerMonths,
        bands.backNextMonth / sellerMonths,
        bands.backSoon / sellerMonths,
        flagged[0],
        flagged[1]);
  }

  private static double[] flagged(Marketplace world, GradeState[] states, int day) {
    double bad = 0;
    double unfair = 0;
    double all = 0;
    for (int seller = 0; seller < states.length; seller++) {
      if (states[seller].grade().restricts()) {
        all++;
        bad += world.trueRisk(seller, day) >= 1.5 ? 1 : 0;
        unfair += world.trueRisk(seller, day) <= 1 ? 1 : 0;
      }
    }
    return new double[] {bad / all, unfair / all};
  }

  /** Counts changes, and those that take back a recent one. */
  private static final class Moves {

    private final Grade[] last;
    private final int[] moved;
    private final boolean[] upward;
    private int changes;
    private int backNextMonth;
    private int backSoon;

    Moves(int sellers) {
      this.last = new Grade[sellers];
      this.moved = new int[sellers];
      this.upward = new boolean[sellers];
      Arrays.fill(moved, -RECENT - 1);
    }

    void see(int seller, int month, Grade now) {
      Grade before = last[seller];
      last[seller] = now;
      if (month > 0 && before != now) {
        boolean up = now.betterThan(before);
        changes++;
        if (up != upward[seller]) {
          backNextMonth += month - moved[seller] == 1 ? 1 : 0;
          backSoon += month - moved[seller] <= RECENT ? 1 : 0;
        }
        moved[seller] = month;
        upward[seller] = up;
      }
    }
  }
}
