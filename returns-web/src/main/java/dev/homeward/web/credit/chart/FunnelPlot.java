package dev.homeward.web.credit.chart;

import dev.homeward.analytics.credit.Funnel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * All sellers by what was expected of them and how many times that happened, with what chance does:
 * a box of 720 by 400.
 *
 * @param expected marks of the axis below
 * @param ratios marks of the axis beside
 * @param warning what chance does in 95 of 100 cases, as a closed line
 * @param alarm what it does in 998 of 1000
 * @param within the sellers that chance explains, and those beyond too many to tell apart: a dot
 *     each
 * @param beyond the others, and the seller in question
 * @param sellers how many are drawn
 * @param outside how many chance does not explain in 95 of 100 cases
 */
public record FunnelPlot(
    List<Tick> expected,
    List<Tick> ratios,
    String warning,
    String alarm,
    String within,
    List<Mark> beyond,
    int sellers,
    int outside) {

  private static final double FROM = .5;
  private static final double LEAST_TO = 20;
  private static final double TOP = 5;
  private static final int MOST_MARKS = 60;

  /** With less expected than this, no fault at all is no surprise. */
  private static final double TELLING = 4;

  private static final int STEPS = 60;

  /**
   * A seller.
   *
   * @param name as it is shown
   * @param href the page about it
   * @param observed faults that happened
   * @param expected faults that were to be expected
   * @param own says whether the picture is about this one
   */
  public record Dot(String name, String href, double observed, double expected, boolean own) {

    double ratio() {
      return observed / expected;
    }
  }

  /**
   * A seller that is pointed out.
   *
   * @param kind {@code own}, {@code alarm} or {@code warning}
   * @param ratio observed to expected
   */
  public record Mark(double x, double y, String kind, Dot dot, double ratio) {}

  /** Of sellers of whom at least half a fault was expected; others have no place yet. */
  public static FunnelPlot of(Funnel funnel, List<Dot> all) {
    List<Dot> dots = all.stream().filter(dot -> dot.expected() >= FROM).toList();
    double most = dots.stream().mapToDouble(Dot::expected).max().orElse(LEAST_TO);
    Box box = box(Math.max(LEAST_TO, most * 1.1));
    List<Dot> outside =
        dots.stream()
            .filter(dot -> surprises(funnel, dot))
            .sorted(Comparator.comparingDouble((Dot dot) -> Math.abs(z(funnel, dot))).reversed())
            .toList();
    List<Dot> told =
        Stream.concat(
                outside.stream().filter(dot -> !dot.own()).limit(MOST_MARKS),
                dots.stream().filter(Dot::own))
            .toList();
    return new FunnelPlot(
        ticks(
            DoubleStream.of(1, 3, 10, 30, 100, 300, 1000, 3000), Math.max(LEAST_TO, most), box::x),
        ticks(DoubleStream.of(0, .5, 1, 2, 3, 4, 5), TOP, box::y),
        band(funnel, box, most, Funnel.WARNING),
        band(funnel, box, most, Funnel.ALARM),
        box.dots(dots.stream().filter(dot -> !told.contains(dot)).map(FunnelPlot::place).toList()),
        told.stream().map(dot -> mark(funnel, box, dot)).toList(),
        dots.size(),
        outside.size());
  }

  /**
   * Logarithms below, because sellers differ by magnitudes; square roots beside, as chance does.
   */
  private static Box box(double to) {
    return new Box(
        52,
        12,
        708,
        352,
        expected -> Math.log(expected / FROM) / Math.log(to / FROM),
        ratio -> Math.sqrt(ratio / TOP));
  }

  private static Mark mark(Funnel funnel, Box box, Dot dot) {
    boolean alarming = Math.abs(z(funnel, dot)) > Funnel.ALARM;
    String kind = dot.own() ? "own" : alarming ? "alarm" : "warning";
    return new Mark(box.x(dot.expected()), box.y(dot.ratio()), kind, dot, dot.ratio());
  }

  private static String band(Funnel funnel, Box box, double most, double deviations) {
    double to = Math.max(LEAST_TO, most * 1.1);
    List<Box.Point> line = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      double expected = FROM * Math.pow(to / FROM, (double) step / STEPS);
      line.add(new Box.Point(expected, funnel.limits(expected, deviations).high()));
    }
    for (int step = STEPS; step >= 0; step--) {
      double expected = FROM * Math.pow(to / FROM, (double) step / STEPS);
      line.add(new Box.Point(expected, funnel.limits(expected, deviations).low()));
    }
    return box.line(line);
  }

  private static List<Tick> ticks(DoubleStream values, double most, DoubleUnaryOperator at) {
    return values
        .filter(value -> value <= most)
        .mapToObj(value -> new Tick(Math.round(at.applyAsDouble(value) * 10) / 10.0, value))
        .toList();
  }

  private static Box.Point place(Dot dot) {
    return new Box.Point(dot.expected(), dot.ratio());
  }

  private static boolean surprises(Funnel funnel, Dot dot) {
    double z = z(funnel, dot);
    return z > Funnel.WARNING || (z < -Funnel.WARNING && dot.expected() >= TELLING);
  }

  private static double z(Funnel funnel, Dot dot) {
    return funnel.z(new Funnel.Point(dot.observed(), dot.expected()));
  }
}
