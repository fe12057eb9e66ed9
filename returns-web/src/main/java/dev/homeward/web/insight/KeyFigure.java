package dev.homeward.web.insight;

import org.jspecify.annotations.Nullable;

/**
 * One figure with what it stands on.
 *
 * @param name last part of its message keys
 * @param value ready to be shown; null where it cannot be told
 * @param detail which definition it is, and how much stands behind it
 * @param change against the period before; null without one
 * @param trouble why there is no value; null where there is one
 * @param href the rows behind it, or the way out of the trouble
 */
record KeyFigure(
    String name,
    @Nullable String value,
    @Nullable String detail,
    @Nullable Change change,
    @Nullable String trouble,
    String href) {

  /**
   * @param direction {@code up}, {@code down} or {@code same}
   */
  record Change(String direction, String text) {}
}
