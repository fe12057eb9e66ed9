package dev.homeward.bench.credit;

import dev.homeward.analytics.credit.Exposure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether what was predicted from the ratings of a day then happened.
 *
 * @param slope of a Poisson regression of what happened on the logarithm of the risk ratio; 1 where
 *     differences between sellers are as big as they were said to be
 * @param byVolume observed to predicted, by thirds of sellers from the smallest to the largest
 * @param byRisk observed to predicted, by fifths from the lowest risk ratio to the highest
 */
record Calibration(double slope, List<Double> byVolume, List<Double> byRisk) {

  static Calibration of(RatingDay day) {
    Exposure[] ahead = day.ahead(WorldDesign.LOOK_AHEAD);
    int[] sellers = IntStream.range(0, ahead.length).filter(i -> ahead[i].expected() > 0).toArray();
    return new Calibration(
        slope(day, ahead, sellers),
        ratios(day, ahead, sorted(sellers, i -> day.sold[i]), 3),
        ratios(day, ahead, sorted(sellers, day::riskRatio), 5));
  }

  private interface Statistic {
    double of(int seller);
  }

  private static int[] sorted(int[] sellers, Statistic by) {
    return Arrays.stream(sellers)
        .boxed()
        .sorted(Comparator.comparingDouble(by::of))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static List<Double> ratios(RatingDay day, Exposure[] ahead, int[] sorted, int parts) {
    List<Double> ratios = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      double observed = 0;
      double predicted = 0;
      for (int at = sorted.length * part / parts; at < sorted.length * (part + 1) / parts; at++) {
        observed += ahead[sorted[at]].observed();
        predicted += day.riskRatio(sorted[at]) * ahead[sorted[at]].expected();
      }
      ratios.add(observed / predicted);
    }
    return ratios;
  }

  /** By Newton's method, with what is expected as the offset and the log risk ratio beside it. */
  private static double slope(RatingDay day, Exposure[] ahead, int[] sellers) {
    double intercept = 0;
    double slope = 1;
    for (int step = 0; step < 25; step++) {
      double g0 = 0;
      double g1 = 0;
      double h00 = 0;
      double h01 = 0;
      double h11 = 0;
      for (int seller : sellers) {
        double x = Math.log(day.riskRatio(seller));
        double mean = ahead[seller].expected() * Math.exp(intercept + slope * x);
        g0 += ahead[seller].observed() - mean;
        g1 += (ahead[seller].observed() - mean) * x;
        h00 += mean;
        h01 += mean * x;
        h11 += mean * x * x;
      }
      double determinant = h00 * h11 - h01 * h01;
      intercept += (h11 * g0 - h01 * g1) / determinant;
      slope += (h00 * g1 - h01 * g0) / determinant;
    }
    return slope;
  }
}
