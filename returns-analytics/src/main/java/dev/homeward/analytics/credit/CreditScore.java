package dev.homeward.analytics.credit;

import dev.homeward.standing.Grade;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A seller's score with everything that explains it.
 *
 * @param score S0 in points, not clipped
 * @param low SL: its pessimistic end
 * @param high SU: its optimistic end
 * @param deduction K: points of violations that are still alive, already taken off all three
 * @param dimensions by dimension what it was made of; dimensions without a feed are missing
 * @param band the grade that the score would have by itself, without a history
 * @param rated false while too little was expected to say more than "as expected"
 */
public record CreditScore(
    double score,
    double low,
    double high,
    double deduction,
    Map<CreditDimension, Part> dimensions,
    Grade band,
    boolean rated) {

  private static final double LEAST_SHOWN = 300;
  private static final double MOST_SHOWN = 850;

  /**
   * One dimension's part of a score.
   *
   * @param exposure what was observed and expected
   * @param posterior what that says about the risk
   * @param weight omega: its share of the whole, from 0 to 1
   * @param points what it adds to the middle of the scale, or takes away
   */
  public record Part(Exposure exposure, Posterior posterior, double weight, double points) {}

  public CreditScore {
    Map<CreditDimension, Part> ordered = new EnumMap<>(CreditDimension.class);
    ordered.putAll(dimensions);
    dimensions = Collections.unmodifiableMap(ordered);
  }

  /** The exposure to faults; none where faults have no feed. */
  public Exposure faults() {
    return faults(dimensions);
  }

  static Exposure faults(Map<CreditDimension, Part> dimensions) {
    Part part = dimensions.get(CreditDimension.FAULT);
    return part == null ? Exposure.NONE : part.exposure();
  }

  public Map<CreditDimension, Double> points() {
    Map<CreditDimension, Double> points = new EnumMap<>(CreditDimension.class);
    dimensions.forEach((dimension, part) -> points.put(dimension, part.points()));
    return points;
  }

  /** Points as they are shown: from 300 to 850. Grades go by the unclipped ones. */
  public static double shown(double points) {
    return Math.clamp(points, LEAST_SHOWN, MOST_SHOWN);
  }
}
