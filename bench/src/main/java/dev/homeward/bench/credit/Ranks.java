package dev.homeward.bench.credit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How well one order of sellers agrees with another. */
final class Ranks {

  private Ranks() {}

  /** The probability that one of the bad is ranked above one of the others; ties count half. */
  static double auc(double[] statistic, IntPredicate bad) {
    double[] ranks = of(statistic);
    double sum = 0;
    int count = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (bad.test(i)) {
        sum += ranks[i];
        count++;
      }
    }
    return (sum - count * (count + 1) / 2.0) / ((double) count * (ranks.length - count));
  }

  /** Spearman's rank correlation. */
  static double agreement(double[] one, double[] other) {
    double[] x = of(one);
    double[] y = of(other);
    double middle = (x.length + 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - middle) * (y[i] - middle);
      xx += (x[i] - middle) * (x[i] - middle);
      yy += (y[i] - middle) * (y[i] - middle);
    }
    return xy / Math.sqrt(xx * yy);
  }

  /** Ranks from 1 for the smallest; equal values share their middle rank. */
  static double[] of(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
