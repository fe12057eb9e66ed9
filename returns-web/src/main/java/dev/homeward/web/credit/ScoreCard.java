package dev.homeward.web.credit;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditScore;
import dev.homeward.analytics.rating.RatingRecord;
import dev.homeward.analytics.rating.SellerCard;
import dev.homeward.web.credit.chart.ScoreWaterfall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A score with its drivers, as it is shown.
 *
 * @param drivers what moved it, the strongest first
 * @param trend scores of the last twelve months as a polyline in a box of 200 by 40
 */
public record ScoreCard(
    SellerCard card, ScoreWaterfall waterfall, List<Driver> drivers, String trend) {

  private static final double WIDTH = 200;
  private static final double HEIGHT = 40;
  private static final double LEAST_SPAN = 60;

  /**
   * What one dimension says.
   *
   * @param name last part of its message keys
   * @param observed events, decayed
   * @param expected events to expect, decayed
   * @param ratio how many times what was expected, as far as is believed
   * @param points what it adds to the score, or takes
   */
  public record Driver(
      String name, double observed, double expected, double ratio, double points) {}

  static ScoreCard of(SellerCard card, double middle) {
    CreditScore score = card.rating().score();
    return new ScoreCard(
        card,
        ScoreWaterfall.of(middle, score.points(), score.deduction()),
        drivers(score),
        trend(card.trend()));
  }

  private static List<Driver> drivers(CreditScore score) {
    List<Driver> drivers = new ArrayList<>();
    for (Map.Entry<CreditDimension, CreditScore.Part> each : score.dimensions().entrySet()) {
      CreditScore.Part part = each.getValue();
      drivers.add(
          new Driver(
              each.getKey().name().toLowerCase(Locale.ROOT),
              part.exposure().observed(),
              part.exposure().expected(),
              part.posterior().riskRatio(),
              part.points()));
    }
    drivers.sort(Comparator.comparingDouble((Driver driver) -> -Math.abs(driver.points())));
    return List.copyOf(drivers);
  }

  private static String trend(List<RatingRecord> months) {
    if (months.size() < 2) {
      return "";
    }
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (RatingRecord month : months) {
      low = Math.min(low, month.score().score());
      high = Math.max(high, month.score().score());
    }
    double span = Math.max(LEAST_SPAN, high - low);
    double top = (low + high + span) / 2;
    StringJoiner points = new StringJoiner(" ");
    for (int i = 0; i < months.size(); i++) {
      double x = i * WIDTH / (months.size() - 1);
      double y = (top - months.get(i).score().score()) / span * HEIGHT;
      points.add(Math.round(x * 10) / 10.0 + "," + Math.round(y * 10) / 10.0);
    }
    return points.toString();
  }

  /** Points as they are shown: whole, and from 300 to 850. */
  public long shown(double points) {
    return Math.round(CreditScore.shown(points));
  }
}
