package dev.homeward.analytics.watch.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Keeps the share of false alarms among all alarms of many tests below a bound, after Benjamini and
 * Hochberg.
 *
 * @param share of false ones that is put up with
 */
public record FalseDiscovery(double share) {

  public static final FalseDiscovery USUAL = new FalseDiscovery(.10);

  /** Says which of the tests are significant together. */
  public boolean[] significant(double[] chances) {
    double bound = bound(chances, chances.length);
    boolean[] found = new boolean[chances.length];
    for (int i = 0; i < chances.length; i++) {
      found[i] = chances[i] <= bound;
    }
    return found;
  }

  /**
   * The chance up to which tests are significant; below 0 where none is.
   *
   * @param chances of those tests whose chance is small
   * @param tests in all, the others' chances being too large to count
   */
  public double bound(double[] chances, long tests) {
    double[] sorted = chances.clone();
    Arrays.sort(sorted);
    for (int k = sorted.length; k > 0; k--) {
      if (sorted[k - 1] <= share * k / tests) {
        return sorted[k - 1];
      }
    }
    return -1;
  }

  /**
   * Says which tests of the parts of each whole are significant: only below a whole that is, and
   * among the parts of all of those together.
   *
   * @param wholes chance per whole
   * @param parts chances per whole, in the same order
   */
  public boolean[][] significantBelow(double[] wholes, double[][] parts) {
    boolean[] above = significant(wholes);
    double[] asked =
        IntStream.range(0, wholes.length)
            .filter(i -> above[i])
            .boxed()
            .flatMapToDouble(i -> Arrays.stream(parts[i]))
            .toArray();
    double bound = bound(asked, asked.length);
    boolean[][] found = new boolean[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      found[i] = new boolean[parts[i].length];
      for (int j = 0; j < parts[i].length; j++) {
        found[i][j] = above[i] && parts[i][j] <= bound;
      }
    }
    return found;
  }

  /** The smallest share of false ones at which each test would be significant. */
  public static double[] adjusted(double[] chances) {
    Integer[] order =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> chances[i]))
            .toArray(Integer[]::new);
    double[] adjusted = new double[chances.length];
    double least = 1;
    for (int k = order.length; k > 0; k--) {
      least = Math.min(least, chances[order[k - 1]] * order.length / k);
      adjusted[order[k - 1]] = least;
    }
    return adjusted;
  }
}
