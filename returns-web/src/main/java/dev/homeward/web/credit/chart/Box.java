package dev.homeward.web.credit.chart;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.DoubleUnaryOperator;

/**
 * Where numbers lie in the drawing area of a picture.
 *
 * @param left of the area, in the picture's units
 * @param top of the area
 * @param right of the area
 * @param bottom of the area
 * @param across where a number lies between left and right, from 0 to 1
 * @param up where a number lies between bottom and top, from 0 to 1
 */
record Box(
    double left,
    double top,
    double right,
    double bottom,
    DoubleUnaryOperator across,
    DoubleUnaryOperator up) {

  /** A point of a line, in its own numbers. */
  record Point(double x, double y) {}

  double x(double value) {
    return left + (right - left) * Math.clamp(across.applyAsDouble(value), 0, 1);
  }

  double y(double value) {
    return bottom - (bottom - top) * Math.clamp(up.applyAsDouble(value), 0, 1);
  }

  /** What {@code points} of a polyline or polygon takes. */
  String line(List<Point> points) {
    StringJoiner line = new StringJoiner(" ");
    for (Point point : points) {
      line.add(at(point));
    }
    return line.toString();
  }

  /** What {@code d} of a path takes that draws a dot at each point. */
  String dots(List<Point> points) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append('M').append(at(point)).append("h0");
    }
    return path.toString();
  }

  private String at(Point point) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x(point.x()), y(point.y()));
  }
}
