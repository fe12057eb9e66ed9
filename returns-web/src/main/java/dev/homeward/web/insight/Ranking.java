package dev.homeward.web.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups by rank, ready to be shown.
 *
 * @param by the grouping's key
 * @param groups how many there are, shown or not
 * @param csv address of the whole table as a file
 * @param more address of the whole table as a screen
 * @param all address without a smallest denominator; null where none hides anything
 */
record Ranking(
    String by, List<Row> rows, long groups, String csv, String more, @Nullable String all) {

  /**
   * @param key null for what has none
   * @param code shown under the name where the name alone is ambiguous
   * @param href the overview narrowed to the group
   * @param lines the return lines behind it
   * @param bar in percent of the widest
   */
  record Row(
      @Nullable String key,
      String name,
      @Nullable String code,
      String href,
      String lines,
      String returned,
      String sold,
      String rate,
      double share,
      String interval,
      Bar bar,
      boolean provisional) {}

  /** Positions from 0 to 100. */
  record Bar(double rate, double low, double high, boolean hasInterval) {}
}
