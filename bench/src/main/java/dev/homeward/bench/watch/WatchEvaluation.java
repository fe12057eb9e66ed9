package dev.homeward.bench.watch;

import dev.homeward.analytics.watch.CellKind;
import dev.homeward.analytics.watch.Concern;
import dev.homeward.analytics.watch.run.Cell;
import dev.homeward.analytics.watch.run.Finding;
import dev.homeward.analytics.watch.run.Screening;
import dev.homeward.analytics.watch.run.Series;
import dev.homeward.analytics.watch.run.WatchSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * 2,000 cells, each with a risk and a volume of its own, are watched for 26 weeks after 26 weeks of
 * baseline; in 59 of them the risk doubles at some week.
 */
public final class WatchEvaluation {

  private static final int CELLS = 2_000;
  private static final int DOUBLINGS = 59;
  private static final int FIRST = 28;
  private static final int WEEKS = FIRST + 26;
  private static final int LAST_ONSET = WEEKS - 8;
  private static final int IN_TIME = 8;
  private static final double LARGE = 3;
  private static final double MEDIAN_PER_WEEK = 1;
  private static final double SPREAD = 1.2;
  private static final double STRENGTH = 5;

  /**
   * What became of a world.
   *
   * @param large doublings where at least three returns a week were expected before
   * @param largeInTime of those, found within eight weeks
   * @param delays weeks from a doubling to its alarm, all together
   */
  public record Outcome(int found, int falseOnes, int large, int largeInTime, int delays) {

    static final Outcome NONE = new Outcome(0, 0, 0, 0, 0);

    Outcome plus(Outcome other) {
      return new Outcome(
          found + other.found,
          falseOnes + other.falseOnes,
          large + other.large,
          largeInTime + other.largeInTime,
          delays + other.delays);
    }

    public double falseShare() {
      return falseOnes / (double) Math.max(1, found + falseOnes);
    }

    public double largeShare() {
      return largeInTime / (double) Math.max(1, large);
    }

    public double meanDelay() {
      return delays / (double) Math.max(1, found);
    }
  }

  private record Truth(double perWeek, int onset) {}

  private final WatchSettings settings;

  /**
   * @param falseAlarmsPerWeek that all charts together may raise
   */
  public WatchEvaluation(double falseAlarmsPerWeek) {
    WatchSettings usual = WatchSettings.USUAL;
    // A risk that is high all the time is no doubling: the comparison of levels stays out of it.
    this.settings =
        new WatchSettings(
            falseAlarmsPerWeek,
            usual.falseDiscoveries(),
            usual.leastRatio(),
            usual.leastReturns(),
            usual.leastBuyers(),
            2,
            usual.strength());
  }

  public Outcome of(int worlds) {
    Outcome all = Outcome.NONE;
    for (int seed = 1; seed <= worlds; seed++) {
      all = all.plus(world(new SplittableRandom(seed)));
    }
    return all;
  }

  private Outcome world(SplittableRandom random) {
    List<Series> series = new ArrayList<>();
    List<Truth> truths = new ArrayList<>();
    for (int cell = 0; cell < CELLS; cell++) {
      double expected = MEDIAN_PER_WEEK * Math.exp(SPREAD * random.nextGaussian());
      double risk = gamma(random) / STRENGTH;
      int onset = cell < DOUBLINGS ? random.nextInt(FIRST, LAST_ONSET + 1) : Integer.MAX_VALUE;
      truths.add(new Truth(expected * risk, onset));
      series.add(series(cell, expected, risk, onset, random));
    }
    return outcome(truths, alarms(series));
  }

  private static Series series(
      int cell, double expected, double risk, int onset, SplittableRandom random) {
    double[] observed = new double[WEEKS];
    double[] byPeers = new double[WEEKS];
    for (int week = 0; week < WEEKS; week++) {
      byPeers[week] = expected;
      observed[week] = poisson(expected * risk * (week >= onset ? 2 : 1), random);
    }
    return new Series(new Cell(CellKind.PRODUCT, cell, 0), 1, Concern.QUALITY, observed, byPeers);
  }

  /** The week of the first alarm of each cell that had one. */
  private Map<Integer, Integer> alarms(List<Series> series) {
    Screening screening = new Screening(settings, series, Map.of(CellKind.PRODUCT, (long) CELLS));
    Map<Integer, Integer> alarms = new HashMap<>();
    for (int week = FIRST; week < WEEKS; week++) {
      int now = week;
      for (Finding finding :
          screening.week(
              week, topic -> alarms.containsKey(topic.cell().a()) ? Integer.MAX_VALUE : FIRST)) {
        alarms.put(finding.cell().a(), now);
      }
    }
    return alarms;
  }

  private static Outcome outcome(List<Truth> truths, Map<Integer, Integer> alarms) {
    Outcome all = Outcome.NONE;
    for (int cell = 0; cell < truths.size(); cell++) {
      Truth truth = truths.get(cell);
      Integer alarm = alarms.get(cell);
      boolean found = alarm != null && alarm >= truth.onset();
      int delay = alarm != null && found ? alarm - truth.onset() + 1 : 0;
      boolean large = truth.onset() < WEEKS && truth.perWeek() >= LARGE;
      all =
          all.plus(
              new Outcome(
                  found ? 1 : 0,
                  alarm != null && !found ? 1 : 0,
                  large ? 1 : 0,
                  large && found && delay <= IN_TIME ? 1 : 0,
                  delay));
    }
    return all;
  }

  /** Of shape 5: the sum of as many exponential ones. */
  private static double gamma(SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < STRENGTH; i++) {
      sum -= Math.log(1 - random.nextDouble());
    }
    return sum;
  }

  private static int poisson(double mean, SplittableRandom random) {
    int count = 0;
    for (double left = mean; left > 0; left -= 20) {
      double limit = Math.exp(-Math.min(20, left));
      int part = -1;
      for (double product = 1; product > limit; product *= random.nextDouble()) {
        part++;
      }
      count += part;
    }
    return count;
  }
}
