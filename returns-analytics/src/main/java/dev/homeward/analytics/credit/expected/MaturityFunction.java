package dev.homeward.analytics.credit.expected;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.homeward.analytics.replica.MaturityCurve;
import java.util.Arrays;

/**
 * F: the share, from 0 to 1, of the returns to come in the end that have been requested some whole
 * days after the delivery (SCR-1, 2.4).
 */
public final class MaturityFunction {

  /** For outcomes that do not wait: everything has happened on the day of the event. */
  public static final MaturityFunction IMMEDIATE = new MaturityFunction(new double[] {1});

  /** What is assumed as long as there are too few returns to estimate it from. */
  public static final MaturityFunction START_UP = of(MaturityCurve.START_UP);

  private final double[] byDay;

  /**
   * By day from the delivery on; the last share stays.
   *
   * @param byDay shares from 0 to 1 that never fall
   */
  @JsonCreator
  public MaturityFunction(double[] byDay) {
    double before = 0;
    for (double share : byDay) {
      if (!(share >= before && share <= 1)) {
        throw new IllegalArgumentException("falls, or leaves 0 to 1: " + Arrays.toString(byDay));
      }
      before = share;
    }
    if (byDay.length == 0) {
      throw new IllegalArgumentException("has no day");
    }
    this.byDay = byDay.clone();
  }

  public static MaturityFunction of(MaturityCurve curve) {
    double[] byDay = new double[curve.days() + 1];
    Arrays.setAll(byDay, curve::at);
    return new MaturityFunction(byDay);
  }

  /** F of an age in whole days; 0 before the delivery. */
  public double at(int age) {
    return age < 0 ? 0 : byDay[Math.min(age, byDay.length - 1)];
  }

  /** The first day on which nothing more is expected. */
  public int days() {
    return byDay.length - 1;
  }

  @JsonValue
  double[] byDay() {
    return byDay.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MaturityFunction that && Arrays.equals(byDay, that.byDay);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(byDay);
  }
}
