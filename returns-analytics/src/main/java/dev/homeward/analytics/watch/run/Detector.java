package dev.homeward.analytics.watch.run;

import dev.homeward.analytics.watch.AlertTest;
import dev.homeward.analytics.watch.chart.Cusum;
import dev.homeward.analytics.watch.chart.GammaRisk;
import java.util.ArrayList;
import java.util.List;

/** Follows the chart of one series, and says what it shows. */
public record Detector(WatchSettings settings) {

  /** Weeks that a chart looks back, and that a level is taken of. */
  static final int REACH = 26;

  /**
   * A week of a chart.
   *
   * @param expected by the cell's own baseline
   */
  public record Step(int week, double observed, double expected, double sum) {}

  /** The chart against the cell's own past, from a week on. */
  public List<Step> againstPast(Series series, int from, int to) {
    return againstPast(series, from, to, to);
  }

  /**
   * @param frozen the last week that has a baseline of its own: those after it keep that one
   */
  List<Step> againstPast(Series series, int from, int to, int frozen) {
    List<Step> steps = new ArrayList<>();
    double sum = 0;
    for (int week = Math.max(0, from); week <= to; week++) {
      double expected =
          series.expected(week)
              * series.baseline(Math.min(week, frozen), settings.strength()).mean();
      sum = Cusum.USUAL.next(sum, series.observed(week), expected);
      steps.add(new Step(week, series.observed(week), expected, sum));
    }
    return steps;
  }

  /** The chart against comparable goods, from a week on. */
  public List<Step> againstPeers(Series series, int from, int to) {
    List<Step> steps = new ArrayList<>();
    double sum = 0;
    for (int week = Math.max(0, from); week <= to; week++) {
      sum = Cusum.USUAL.next(sum, series.observed(week), series.expected(week));
      steps.add(new Step(week, series.observed(week), series.expected(week), sum));
    }
    return steps;
  }

  /** The chance of a week's returns if the risk is what it was. */
  public double chance(Series series, int week) {
    return series
        .baseline(week, settings.strength())
        .chanceOf(series.observed(week), series.expected(week));
  }

  /** What the chart against the cell's own past shows in its last week. */
  public Finding change(Series series, int from, int week) {
    List<Step> steps = againstPast(series, from, week);
    int onset = onset(steps, week);
    double observed = series.observed(onset, week);
    double expected =
        steps.stream().filter(step -> step.week() >= onset).mapToDouble(Step::expected).sum();
    GammaRisk before = series.baseline(onset, settings.strength());
    GammaRisk after = before.seen(observed, series.expected(onset, week));
    return new Finding(
        series,
        AlertTest.CHANGE,
        week,
        onset,
        onset,
        observed,
        expected,
        chance(series, week),
        GammaRisk.prior(settings.strength()).seen(observed, expected).probabilityAbove(1),
        after.surpriseAfter(before));
  }

  double sum(Series series, int from, int week) {
    List<Step> steps = againstPast(series, from, week);
    return steps.isEmpty() ? 0 : steps.getLast().sum();
  }

  /** How the weeks up to one compare to comparable goods. */
  public Finding level(Series series, int from, int week) {
    int since = Math.max(Math.max(0, from), week - REACH + 1);
    double observed = series.observed(since, week);
    double expected = series.expected(since, week);
    GammaRisk prior = GammaRisk.prior(settings.strength());
    GammaRisk after = prior.seen(observed, expected);
    return new Finding(
        series,
        AlertTest.LEVEL,
        week,
        since,
        Math.max(since, onset(againstPeers(series, since, week), week)),
        observed,
        expected,
        prior.chanceOf(observed, expected),
        after.probabilityAbove(settings.leastRatio()),
        after.surpriseAfter(prior));
  }

  /** Whether a finding is large enough to bother people, whatever its chance. */
  boolean matters(Finding finding) {
    return finding.observed() >= settings.leastReturns()
        && finding.ratio() >= settings.leastRatio();
  }

  /** The week after the last one in which nothing spoke for a change. */
  private static int onset(List<Step> steps, int week) {
    int onset = steps.isEmpty() ? week : steps.getFirst().week();
    for (Step step : steps) {
      if (step.sum() <= 0) {
        onset = Math.min(week, step.week() + 1);
      }
    }
    return onset;
  }
}
