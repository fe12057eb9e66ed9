package dev.homeward.analytics.credit;

import static dev.homeward.analytics.credit.CreditDimension.FAULT;
import static dev.homeward.analytics.credit.Exposures.PARAMETERS;
import static dev.homeward.analytics.credit.Exposures.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every seller, tried on many that are drawn at random. */
class ScorePropertiesTests {

  private static final int SELLERS = 5_000;
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  private record Line(double decay, double expectation, double outcome) {}

  @Test
  void doesNotDependOnTheOrderOfLines() {
    for (int i = 0; i < 300; i++) {
      List<Line> lines = lines();
      CreditScore one = score(Map.of(FAULT, sum(lines)));
      Collections.shuffle(lines, random);
      CreditScore other = score(Map.of(FAULT, sum(lines)));
      assertThat(other.score()).as("seed %s", seed).isCloseTo(one.score(), within(1e-6));
      assertThat(other.band()).isEqualTo(one.band());
    }
  }

  @Test
  void doesNotNoticeALineOfWhichNothingIsExpectedYet() {
    for (int i = 0; i < 300; i++) {
      Exposure before = sum(lines());
      assertThat(before.plusLine(1, 0, 0)).as("seed %s", seed).isEqualTo(before);
    }
  }

  @Test
  void neverRisesByAFaultNorFallsByACleanLine() {
    for (int i = 0; i < SELLERS; i++) {
      Map<CreditDimension, Exposure> seller = seller();
      CreditScore before = score(seller);
      CreditScore fault = score(changed(seller, 1, 0));
      CreditScore clean = score(changed(seller, 0, random.nextDouble() * .9));
      assertThat(fault.score()).as("seed %s", seed).isLessThanOrEqualTo(before.score());
      assertThat(fault.low()).isLessThanOrEqualTo(before.low());
      assertThat(fault.high()).isLessThanOrEqualTo(before.high());
      assertThat(clean.score()).isGreaterThanOrEqualTo(before.score());
      assertThat(clean.low()).isGreaterThanOrEqualTo(before.low());
      assertThat(clean.high()).isGreaterThanOrEqualTo(before.high());
    }
  }

  @Test
  void givesNoBetterBandForOneMoreFault() {
    for (int i = 0; i < SELLERS; i++) {
      Map<CreditDimension, Exposure> seller = seller();
      assertThat(score(changed(seller, 1, 0)).band().betterThan(score(seller).band()))
          .as("seed %s", seed)
          .isFalse();
    }
  }

  @Test
  void isAlwaysANumberBetweenItsEnds() {
    for (int i = 0; i < SELLERS; i++) {
      CreditScore found = score(seller());
      assertThat(found.low()).as("seed %s", seed).isFinite();
      assertThat(found.high()).isFinite().isGreaterThan(found.low());
      assertThat(found.score()).isFinite();
    }
  }

  @Test
  void isANumberWithoutAnyFeedAndForCountsBeyondReason() {
    assertThat(score(Map.of()).score()).isEqualTo(600);
    Exposure huge = new Exposure(1e9, 1e-9, 0, 1e9, 1e-9, 1_000_000);
    Exposure tiny = new Exposure(0, 1e9, 9e8, 0, 1e9, 0);
    for (Exposure odd : List.of(huge, tiny)) {
      CreditScore found = score(Map.of(FAULT, odd));
      assertThat(List.of(found.score(), found.low(), found.high()))
          .allMatch(points -> Double.isFinite(points));
    }
  }

  @Test
  void countsAllLinesOfAnyPartition() {
    List<Line> lines = lines();
    Exposure whole = sum(lines);
    int cut = random.nextInt(lines.size() + 1);
    Exposure parts = sum(lines.subList(0, cut)).plus(sum(lines.subList(cut, lines.size())));
    assertThat(parts.observed()).as("seed %s", seed).isCloseTo(whole.observed(), within(1e-9));
    assertThat(parts.expected()).isCloseTo(whole.expected(), within(1e-9));
    assertThat(parts.dispersion()).isCloseTo(whole.dispersion(), within(1e-9));
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int count = random.nextInt(200);
    for (int i = 0; i < count; i++) {
      double decay = PARAMETERS.decay(random.nextInt(366));
      lines.add(new Line(decay, random.nextDouble() * .5, random.nextInt(5) == 0 ? 1 : 0));
    }
    return lines;
  }

  private static Exposure sum(List<Line> lines) {
    Exposure sum = Exposure.NONE;
    for (Line line : lines) {
      sum = sum.plusLine(line.decay(), line.expectation(), line.outcome());
    }
    return sum.fromBuyers(50);
  }

  /** Exposures of every size, with a dispersion of 1. */
  private Map<CreditDimension, Exposure> seller() {
    Map<CreditDimension, Exposure> seller = new EnumMap<>(CreditDimension.class);
    for (CreditDimension dimension : CreditDimension.values()) {
      double expected = Math.exp(random.nextDouble() * 12 - 5);
      double observed = Math.floor(expected * random.nextDouble() * 4);
      if (dimension == FAULT || random.nextInt(4) > 0) {
        seller.put(dimension, new Exposure(observed, expected, 0, observed, expected, 50));
      }
    }
    return seller;
  }

  private static Map<CreditDimension, Exposure> changed(
      Map<CreditDimension, Exposure> seller, double observed, double expected) {
    Map<CreditDimension, Exposure> changed = new EnumMap<>(seller);
    Exposure more = new Exposure(observed, expected, 0, observed, expected, 0);
    changed.merge(FAULT, more, Exposure::plus);
    return changed;
  }
}
