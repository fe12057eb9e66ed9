package dev.homeward.analytics.credit.expected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The share of lines that has come back by each day, estimated although most lines are still being
 * watched (SCR-1, 2.4).
 */
public record KaplanMeier(List<Step> steps) {

  /** Nothing has come back. */
  public static final KaplanMeier NOTHING = new KaplanMeier(List.of());

  /**
   * A day on which lines came back.
   *
   * @param day days since delivery
   * @param cumulative the share of lines that has come back by then, from 0 to 1
   */
  public record Step(int day, double cumulative) {}

  public KaplanMeier {
    steps = List.copyOf(steps);
  }

  /**
   * With one more day, later than those before.
   *
   * @param returned how many lines came back on it
   * @param atRisk how many had not come back before, and were watched at least until then
   */
  public KaplanMeier then(int day, double returned, double atRisk) {
    double surviving = 1 - (steps.isEmpty() ? 0 : steps.getLast().cumulative());
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Step(day, 1 - surviving * (1 - returned / atRisk)));
    return new KaplanMeier(longer);
  }

  /** The share of lines that has come back by a day, from 0 to 1. */
  public double cumulative(int day) {
    double reached = 0;
    for (Step step : steps) {
      if (step.day() > day) {
        break;
      }
      reached = step.cumulative();
    }
    return reached;
  }

  /**
   * The same as a share of all that comes back by a last day; empty where nothing has.
   *
   * @param last tau: the longest return window and some days for stragglers
   */
  public Optional<MaturityFunction> maturity(int last) {
    double all = cumulative(last);
    if (!(all > 0)) {
      return Optional.empty();
    }
    double[] byDay = new double[last + 1];
    Arrays.setAll(byDay, day -> cumulative(day) / all);
    return Optional.of(new MaturityFunction(byDay));
  }
}
