package dev.homeward.analytics.watch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.analytics.watch.AlertTest;
import dev.homeward.analytics.watch.CellKind;
import dev.homeward.analytics.watch.Concern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Planted worlds: what is wrong is found, and little else. */
class ScreeningTests {

  private static final int WEEKS = 80;
  private static final int FIRST = 54;
  private static final Map<CellKind, Long> CELLS =
      Map.of(CellKind.PRODUCT, 400L, CellKind.PRODUCT_REGION, 1600L);

  private final RandomGenerator random = new SplittableRandom(42);

  @Test
  void findsARateThatDoublesAndTellsWhenItBegan() {
    Series series = product(1, 5, week -> week < 62 ? 1 : 2);

    Finding found = firstOf(List.of(series));

    assertThat(found.test()).isEqualTo(AlertTest.CHANGE);
    assertThat(found.onset()).isBetween(59, 66);
    assertThat(found.week()).isBetween(62, 75);
    assertThat(found.ratio()).isGreaterThan(1.25);
  }

  @Test
  void findsARateThatIsAlwaysHighByComparison() {
    Finding found = firstOf(List.of(product(1, 2, week -> 2.5)));

    assertThat(found.test()).isEqualTo(AlertTest.LEVEL);
    assertThat(found.week()).isEqualTo(FIRST);
    assertThat(found.certainty()).isGreaterThan(.95);
  }

  @Test
  void raisesLittleWhereNothingIsWrong() {
    List<Series> world = new ArrayList<>();
    for (int i = 1; i <= 400; i++) {
      world.add(product(i, .2 + 3 * random.nextDouble(), week -> 1));
    }

    assertThat(findings(world)).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void leavesFewReturnsAloneHoweverUnexpectedTheyAre() {
    double[] observed = new double[WEEKS];
    observed[60] = 4;
    Series series =
        new Series(
            new Cell(CellKind.PRODUCT, 1, 0), 1, Concern.COUNTERFEIT, observed, filled(.001));

    assertThat(findings(List.of(series))).isEmpty();
  }

  @Test
  void makesOneCaseOfAProductAndItsRegions() {
    double[] observed = new double[WEEKS];
    Arrays.fill(observed, 60, WEEKS, 12);
    Series whole =
        new Series(new Cell(CellKind.PRODUCT, 1, 0), 1, Concern.QUALITY, observed, filled(3));
    Series part =
        new Series(
            new Cell(CellKind.PRODUCT_REGION, 1, 7), 1, Concern.QUALITY, observed, filled(1.5));

    assertThat(findings(List.of(whole, part)))
        .singleElement()
        .satisfies(found -> assertThat(found.series().cell().kind()).isEqualTo(CellKind.PRODUCT));
  }

  @Test
  void namesTheRegionWhereTheWholeHidesIt() {
    double[] everywhere = new double[WEEKS];
    double[] there = new double[WEEKS];
    for (int week = 0; week < WEEKS; week++) {
      there[week] = week < 60 ? 1 : 4;
      everywhere[week] = 39 + there[week];
    }
    Series whole =
        new Series(new Cell(CellKind.PRODUCT, 1, 0), 1, Concern.QUALITY, everywhere, filled(40));
    Series part =
        new Series(new Cell(CellKind.PRODUCT_REGION, 1, 7), 1, Concern.QUALITY, there, filled(1));

    assertThat(findings(List.of(whole, part)))
        .singleElement()
        .satisfies(found -> assertThat(found.series().cell().b()).isEqualTo(7));
  }

  @Test
  void beginsItsChartsAgainAfterAnAlertWasClosed() {
    double[] observed = filled(5);
    Arrays.fill(observed, 60, 66, 15);
    Series series =
        new Series(new Cell(CellKind.PRODUCT, 1, 0), 1, Concern.QUALITY, observed, filled(5));
    Screening screening = new Screening(WatchSettings.USUAL, List.of(series), CELLS);

    assertThat(screening.week(66, topic -> 0)).isNotEmpty();
    assertThat(screening.week(70, topic -> 67)).isEmpty();
    assertThat(screening.week(66, topic -> Integer.MAX_VALUE)).isEmpty();
  }

  @Test
  void keepsTheBaselineOfTheWeekOfTheAlarm() {
    double[] observed = filled(5);
    Arrays.fill(observed, 60, WEEKS, 15);
    Series series =
        new Series(new Cell(CellKind.PRODUCT, 1, 0), 1, Concern.QUALITY, observed, filled(5));
    Detector detector = new Detector(WatchSettings.USUAL);

    double frozen = detector.againstPast(series, 60, 79, 61).getLast().expected();
    double followed = detector.againstPast(series, 60, 79).getLast().expected();

    assertThat(frozen).isLessThan(5.1);
    assertThat(followed).isGreaterThan(8);
  }

  private Finding firstOf(List<Series> world) {
    return findings(world).getFirst();
  }

  /** All weeks in order; what was found is not looked for again. */
  private List<Finding> findings(List<Series> world) {
    Screening screening = new Screening(WatchSettings.USUAL, world, CELLS);
    List<Finding> all = new ArrayList<>();
    Set<Screening.Topic> alerted = new HashSet<>();
    for (int week = FIRST; week < WEEKS; week++) {
      Collection<Finding> found =
          screening.week(week, topic -> alerted.contains(topic) ? Integer.MAX_VALUE : 0);
      found.forEach(finding -> alerted.add(Screening.Topic.of(finding.series())));
      all.addAll(found);
    }
    return all;
  }

  private interface Risk {
    double in(int week);
  }

  private Series product(int key, double expected, Risk risk) {
    double[] observed = new double[WEEKS];
    for (int week = 0; week < WEEKS; week++) {
      observed[week] = poisson(expected * risk.in(week));
    }
    return new Series(
        new Cell(CellKind.PRODUCT, key, 0), 1, Concern.QUALITY, observed, filled(expected));
  }

  private static double[] filled(double value) {
    double[] values = new double[WEEKS];
    Arrays.fill(values, value);
    return values;
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
