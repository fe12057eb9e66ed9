package dev.homeward.analytics.rating;

import dev.homeward.standing.Grade;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sellers are looked for.
 *
 * @param grade null for any
 * @param text part of the name; empty for any
 * @param movingOnly only those whose grade moved at the latest evaluation, or would at the next
 * @param after where the page begins; null for the first
 */
public record QueueQuestion(
    Order order,
    @Nullable Grade grade,
    String text,
    boolean movingOnly,
    @Nullable After after,
    int size) {

  /** In what order. */
  public enum Order {
    /** Whose grade fell furthest at the latest evaluation comes first. */
    GRADE_CHANGE,
    /** The lowest comes first. */
    SCORE,
    /** With most to go by first. */
    EXPOSURE
  }

  /**
   * The last row of the page before.
   *
   * @param key its value of what is ordered by
   */
  public record After(double key, UUID seller) {}
}
