package dev.homeward.web.credit.chart;

import dev.homeward.analytics.credit.expected.MaturityFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How returns come in as days go by, a line for each curve: a box of 720 by 320.
 *
 * @param days marks of the axis below, in days
 * @param shares marks of the axis beside, from 0 to 1
 * @param lines first the curve in question, then what it is compared with
 */
public record MaturityChart(List<Tick> days, List<Tick> shares, List<Line> lines) {

  private static final int LEAST_DAYS = 30;

  /** Shares come from divisions, and may miss a round one by a last digit. */
  private static final double ROUNDING = 1e-9;

  /** A curve with the name it is shown under. */
  public record Curve(String name, MaturityFunction function) {}

  /**
   * A drawn curve.
   *
   * @param points what a polyline takes
   * @param half the first day by which half of the returns have been requested
   * @param most the first day by which nine of ten have
   */
  public record Line(String name, String points, int half, int most) {}

  /** Of some curves, the one in question first. */
  public static MaturityChart of(List<Curve> curves) {
    int last =
        Math.max(
            LEAST_DAYS, curves.stream().mapToInt(curve -> curve.function().days()).max().orElse(0));
    Box box = new Box(52, 12, 708, 272, day -> day / last, share -> share);
    int step = last <= 60 ? 10 : last <= 120 ? 20 : 60;
    return new MaturityChart(
        IntStream.iterate(0, day -> day <= last, day -> day + step)
            .mapToObj(day -> new Tick(rounded(box.x(day)), day))
            .toList(),
        IntStream.rangeClosed(0, 4)
            .mapToObj(part -> new Tick(rounded(box.y(part / 4.0)), part / 4.0))
            .toList(),
        curves.stream().map(curve -> line(curve, box, last)).toList());
  }

  private static Line line(Curve curve, Box box, int last) {
    List<Box.Point> points = new ArrayList<>();
    for (int day = 0; day <= last; day++) {
      points.add(new Box.Point(day, curve.function().at(day)));
    }
    return new Line(
        curve.name(),
        box.line(points),
        reached(curve.function(), .5),
        reached(curve.function(), .9));
  }

  private static int reached(MaturityFunction function, double share) {
    int day = 0;
    while (day < function.days() && function.at(day) < share - ROUNDING) {
      day++;
    }
    return day;
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
