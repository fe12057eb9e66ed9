package dev.homeward.analytics.watch.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.analytics.watch.chart.RateRatio.Seen;
import dev.homeward.analytics.watch.chart.RateRatio.Verdict;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RateRatioTests {

  @Test
  void comparesTwoRatesWithTheExactInterval() {
    RateRatio ratio = RateRatio.of(new Seen(10, 10), new Seen(10, 10));

    assertThat(ratio.value()).isEqualTo(1);
    // Clopper-Pearson of 10 in 20: 0.27196 to 0.72804.
    assertThat(ratio.low()).isCloseTo(.27196 / .72804, within(1e-4));
    assertThat(ratio.high()).isCloseTo(.72804 / .27196, within(1e-4));
    assertThat(ratio.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
  }

  @Test
  void saysThatItIsTooEarlyWhileLittleIsExpected() {
    assertThat(RateRatio.of(new Seen(20, 10), new Seen(1, 1)).verdict())
        .isEqualTo(Verdict.TOO_EARLY);
    assertThat(RateRatio.of(new Seen(20, 10), new Seen(0, 0)).verdict())
        .isEqualTo(Verdict.TOO_EARLY);
    assertThat(RateRatio.of(new Seen(0, 10), new Seen(0, 10)).verdict())
        .isEqualTo(Verdict.TOO_EARLY);
  }

  @Test
  void findsAHalvedAndADoubledRate() {
    assertThat(RateRatio.of(new Seen(60, 30), new Seen(25, 25)).verdict())
        .isEqualTo(Verdict.BETTER);
    assertThat(RateRatio.of(new Seen(30, 30), new Seen(50, 25)).verdict()).isEqualTo(Verdict.WORSE);
  }

  @Test
  void coversThePlantedRatioAsOftenAsItPromises() {
    SplittableRandom random = new SplittableRandom(5);
    int covered = 0;
    int worlds = 2000;
    for (int i = 0; i < worlds; i++) {
      RateRatio ratio =
          RateRatio.of(new Seen(poisson(40, random), 20), new Seen(poisson(12, random), 12));
      covered += ratio.low() <= .5 && .5 <= ratio.high() ? 1 : 0;
    }

    assertThat(covered / (double) worlds).isBetween(.95, .99);
  }

  private static int poisson(double mean, SplittableRandom random) {
    double limit = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
