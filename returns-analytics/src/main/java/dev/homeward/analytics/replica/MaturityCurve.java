package dev.homeward.analytics.replica;

import java.util.List;

/**
 * How much of the returns to expect of a unit have been requested some days after its delivery:
 * straight lines between given points, from 0 at delivery to 1.
 */
public record MaturityCurve(List<Point> points) {

  /** A share from 0 to 1, reached at an age in days. */
  public record Point(int age, double share) {}

  /** What is assumed as long as there are too few returns to estimate a curve from. */
  public static final MaturityCurve START_UP =
      new MaturityCurve(
          List.of(
              new Point(0, 0),
              new Point(3, .10),
              new Point(7, .35),
              new Point(14, .65),
              new Point(21, .82),
              new Point(30, .94),
              new Point(45, .99),
              new Point(60, 1)));

  public MaturityCurve {
    points = List.copyOf(points);
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).age() <= points.get(i - 1).age()
          || points.get(i).share() < points.get(i - 1).share()) {
        throw new IllegalArgumentException("falls: " + points);
      }
    }
  }

  /** Age in days from which on nothing more is expected. */
  public int days() {
    return points.getLast().age();
  }

  /**
   * The share requested by an age; 0 before the delivery.
   *
   * @param age in whole days
   */
  public double at(int age) {
    if (age <= points.getFirst().age()) {
      return points.getFirst().share();
    }
    Point left = points.getFirst();
    for (Point right : points) {
      if (age <= right.age()) {
        double way = (double) (age - left.age()) / (right.age() - left.age());
        return left.share() + way * (right.share() - left.share());
      }
      left = right;
    }
    return points.getLast().share();
  }
}
