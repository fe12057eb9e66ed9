package dev.homeward.web.insight;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rates over time, ready to be shown.
 *
 * @param points oldest first
 * @param chart what the chart's script draws, as JSON
 * @param spark the line of the small picture in a box of 100 by 24; empty for less than two points
 */
record Trend(List<Point> points, String chart, String spark) {

  /** One month or week, and the address of the overview of it alone. */
  record Point(
      String name,
      String returned,
      String sold,
      String rate,
      String interval,
      boolean provisional,
      String href) {}

  /** Numbers are shares; null leaves a gap. Texts are ready to be shown. */
  record Chart(
      String language,
      String rateName,
      String bandName,
      String provisionalName,
      List<String> labels,
      List<@Nullable BigDecimal> rate,
      List<@Nullable BigDecimal> low,
      List<@Nullable BigDecimal> high,
      List<Boolean> provisional,
      List<String> texts) {}
}
