package dev.homeward.analytics.watch.run;

import dev.homeward.analytics.watch.AlertTest;

/**
 * A cell that stands out in a week.
 *
 * @param week in which it was found
 * @param since the first week that is counted
 * @param onset the first week of it
 * @param observed since then
 * @param expected since then
 * @param chance without anything wrong
 * @param certainty that the risk is above the least ratio
 */
public record Finding(
    Series series,
    AlertTest test,
    int week,
    int since,
    int onset,
    double observed,
    double expected,
    double chance,
    double certainty,
    double surprise) {

  public Cell cell() {
    return series.cell();
  }

  double ratio() {
    return expected <= 0 ? Double.POSITIVE_INFINITY : observed / expected;
  }
}
