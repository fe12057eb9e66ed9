package dev.homeward.analytics.credit;

import static dev.homeward.analytics.credit.Exposures.all;
import static dev.homeward.analytics.credit.Exposures.exposure;
import static dev.homeward.analytics.credit.Exposures.faults;
import static dev.homeward.analytics.credit.Exposures.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.standing.Grade;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often sellers of known risk get bad grades, computed from all counts that may happen. */
class OperatingPointsTests {

  @ParameterizedTest
  @CsvSource({"3, 8", "10, 16", "20, 28", "50, 68"})
  void startsGradeDAtTheCountsOfTheDocument(int expected, int smallest) {
    int found =
        IntStream.range(0, 500)
            .filter(count -> badGrade(count, expected))
            .findFirst()
            .orElseThrow();
    assertThat(found).isEqualTo(smallest);
  }

  @ParameterizedTest
  @CsvSource({
    "3, .012, .087, .256, .676",
    "10, .049, .432, .843, .998",
    "20, .052, .667, .981, 1",
    "50, .009, .806, 1, 1",
    "200, 0, .978, 1, 1"
  })
  void givesBadGradesAsOftenAsTheDocumentSays(
      int expected, double average, double half, double twice, double thrice) {
    IntPredicate bad = count -> badGrade(count, expected);
    assertThat(probability(expected, bad)).isCloseTo(average, within(.0006));
    assertThat(probability(expected * 1.5, bad)).isCloseTo(half, within(.0006));
    assertThat(probability(expected * 2, bad)).isCloseTo(twice, within(.0006));
    assertThat(probability(expected * 3, bad)).isCloseTo(thrice, within(.0006));
  }

  @ParameterizedTest
  @CsvSource({"1", "3", "5", "10", "20", "50", "200"})
  void hardlyEverGivesTheWorstGradeToAnAverageSeller(int expected) {
    IntPredicate worst = count -> score(faults(count, expected)).band() == Grade.E;
    assertThat(probability(expected, worst)).isLessThan(.001);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 30, 3, 3, 5, 2, .554",
    "50, 200, 5, 10, 10, 2, .924",
    "10, 30, 3, 3, 5, 1, .0077",
    "50, 200, 5, 10, 10, 1, .0001"
  })
  void findsSellersWhoseFaultsAloneAreDoubled(
      int faults, int other, int disputes, int service, int fulfilment, double risk, double share) {
    int[] expected = {faults, other, disputes, service, fulfilment};
    Random random = new Random(20261126);
    int draws = 40_000;
    int bad = 0;
    for (int draw = 0; draw < draws; draw++) {
      Exposure[] seen = new Exposure[expected.length];
      for (int i = 0; i < seen.length; i++) {
        seen[i] = exposure(poisson(random, expected[i] * (i == 0 ? risk : 1)), expected[i], 1);
      }
      bad += score(all(seen)).band().restricts() ? 1 : 0;
    }
    assertThat((double) bad / draws).isCloseTo(share, within(.006));
  }

  private static int poisson(Random random, double mean) {
    return PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble());
  }

  private static boolean badGrade(int observed, int expected) {
    return score(faults(observed, expected)).band().restricts();
  }

  private static double probability(double mean, IntPredicate counts) {
    PoissonDistribution poisson = PoissonDistribution.of(mean);
    int most = (int) (mean + 12 * Math.sqrt(mean) + 30);
    return IntStream.range(0, most).filter(counts).mapToDouble(poisson::probability).sum();
  }
}
