package dev.homeward.web.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines behind a figure, ready to be shown.
 *
 * @param kind {@code returns} or {@code sales}
 * @param total lines beyond the page too
 * @param units of all of them
 * @param path address that a page number can be appended to
 * @param sort what the lines are sorted by, latest or largest first
 */
record LineList(
    String kind,
    List<Line> lines,
    long count,
    String total,
    String units,
    int page,
    int size,
    String path,
    String sort) {

  /**
   * @param match handle of the match state; null for sales
   * @param open units found on no purchase; null for none
   * @param returned units requested back so far; null for returns
   */
  record Line(
      String day,
      String number,
      String channel,
      String sku,
      String title,
      @Nullable String category,
      @Nullable String reason,
      String country,
      @Nullable String customer,
      String quantity,
      String value,
      @Nullable String match,
      @Nullable String open,
      @Nullable String since,
      @Nullable String returned) {}
}
