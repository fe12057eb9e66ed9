package dev.homeward.web.alerts;

import dev.homeward.analytics.watch.Alert;
import dev.homeward.analytics.watch.AlertEvidence.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * A drawing of what came back week by week, against what was expected, in a box of 600 by 120.
 *
 * @param expected points of the line
 * @param onset where it began, from the left
 * @param highest count at the upper end
 */
public record AlertChart(
    List<Bar> bars, String expected, String onset, double highest, List<Point> points) {

  private static final double WIDTH = 600;
  private static final double HEIGHT = 120;

  /** A week. */
  public record Bar(String x, String y, String width, String height, boolean since) {}

  static AlertChart of(Alert alert) {
    List<Point> points = alert.chart();
    double highest = 1;
    for (Point point : points) {
      highest = Math.max(highest, Math.max(point.observed(), point.expected()));
    }
    double step = WIDTH / Math.max(1, points.size());
    List<Bar> bars = new ArrayList<>();
    StringJoiner line = new StringJoiner(" ");
    double onset = 0;
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      double height = HEIGHT * point.observed() / highest;
      bars.add(
          new Bar(
              text(i * step + step * .15),
              text(HEIGHT - height),
              text(step * .7),
              text(height),
              !point.week().isBefore(alert.onset())));
      line.add(
          text(i * step + step / 2) + "," + text(HEIGHT - HEIGHT * point.expected() / highest));
      if (point.week().equals(alert.onset())) {
        onset = i * step;
      }
    }
    return new AlertChart(bars, line.toString(), text(onset), highest, points);
  }

  public LocalDate first() {
    return points.getFirst().week();
  }

  public LocalDate last() {
    return points.getLast().week();
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
