package dev.homeward.web.credit.chart;

import dev.homeward.analytics.credit.CreditDimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a score comes about: from the middle of the scale over what each dimension adds or takes, and
 * what violations take, to the score. Drawn within 0 to 1000 across.
 *
 * @param rows from the middle to the score
 * @param middle where "as expected" lies
 */
public record ScoreWaterfall(List<Row> rows, double middle) {

  private static final double WIDTH = 1000;
  private static final double LEAST_SPAN = 60;
  private static final double MARGIN = .06;
  private static final double LEAST_BAR = 4;

  /**
   * One step.
   *
   * @param part what it is: {@code start}, a dimension, {@code violations} or {@code score}
   * @param points what it adds; for the first and the last what is reached
   * @param kind {@code level}, {@code up} or {@code down}
   * @param x left end of its bar
   * @param width of its bar
   */
  public record Row(String part, double points, String kind, double x, double width) {}

  private record Step(String part, double points, double from, double to) {}

  /**
   * Of a score.
   *
   * @param middle the score of a seller who is as expected
   * @param points by dimension; only those that count
   * @param deduction what violations take, at least 0
   */
  public static ScoreWaterfall of(
      double middle, Map<CreditDimension, Double> points, double deduction) {
    List<Step> steps = new ArrayList<>();
    double reached = middle;
    for (CreditDimension dimension : CreditDimension.values()) {
      Double part = points.get(dimension);
      if (part != null) {
        String name = dimension.name().toLowerCase(Locale.ROOT);
        steps.add(new Step(name, part, reached, reached + part));
        reached += part;
      }
    }
    if (deduction > 0) {
      steps.add(new Step("violations", -deduction, reached, reached - deduction));
      reached -= deduction;
    }
    return drawn(middle, steps, reached);
  }

  private static ScoreWaterfall drawn(double middle, List<Step> steps, double score) {
    double low = Math.min(middle, score);
    double high = Math.max(middle, score);
    for (Step step : steps) {
      low = Math.min(low, step.to());
      high = Math.max(high, step.to());
    }
    double span = Math.max(LEAST_SPAN, high - low);
    double from = (low + high - span) / 2 - MARGIN * span;
    double unit = WIDTH / (span * (1 + 2 * MARGIN));
    List<Row> rows = new ArrayList<>();
    rows.add(level("start", middle, (middle - from) * unit));
    for (Step step : steps) {
      double left = (Math.min(step.from(), step.to()) - from) * unit;
      double width = Math.max(LEAST_BAR, Math.abs(step.points()) * unit);
      String kind = step.points() < 0 ? "down" : "up";
      rows.add(new Row(step.part(), step.points(), kind, rounded(left), rounded(width)));
    }
    rows.add(level("score", score, (score - from) * unit));
    return new ScoreWaterfall(List.copyOf(rows), rounded((middle - from) * unit));
  }

  private static Row level(String part, double points, double x) {
    return new Row(part, points, "level", rounded(x - LEAST_BAR), 2 * LEAST_BAR);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
