package dev.homeward.analytics.credit.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.CreditScore;
import dev.homeward.analytics.credit.Exposure;
import dev.homeward.analytics.credit.Scores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatingPassTests {

  private static final CreditParameters PARAMETERS = CreditParameters.DEFAULT;
  private final RatingPass pass = new RatingPass(PARAMETERS, cell -> MaturityFunction.START_UP);

  @Test
  void addsUpTheSameAsLineByLine() {
    Random random = new Random(3);
    Map<Integer, Map<Cell, CellSums>> slow = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      int seller = random.nextInt(300);
      Cell cell = new Cell(random.nextInt(12), random.nextInt(5));
      int age = random.nextInt(366);
      int returned = random.nextInt(10) == 0 ? 1 : 0;
      pass.add(seller, cell.category(), cell.region(), age, 1, returned);
      slow.computeIfAbsent(seller, any -> new HashMap<>())
          .merge(
              cell,
              line(age, returned),
              (sums, any) ->
                  sums.plusLines(
                      1, returned, PARAMETERS.decay(age), MaturityFunction.START_UP.at(age)));
    }
    assertThat(pass.bySeller()).hasSize(300);
    pass.bySeller()
        .forEach(
            (seller, cells) -> cells.forEach((cell, sums) -> assertSame(sums, slow, seller, cell)));
  }

  @Test
  void takesLinesGroupedByAge() {
    RatingPass single = new RatingPass(PARAMETERS, cell -> MaturityFunction.START_UP);
    for (int i = 0; i < 8; i++) {
      single.add(1, 2, 3, 20, 1, i < 2 ? 1 : 0);
    }
    pass.add(1, 2, 3, 20, 8, 2);
    Exposure one = exposure(single, 1);
    Exposure all = exposure(pass, 1);
    assertThat(all.expected()).isCloseTo(one.expected(), within(1e-12));
    assertThat(all.observed()).isCloseTo(one.observed(), within(1e-12));
  }

  @Test
  void comparesSellersWithEachOther() {
    for (int seller = 0; seller < 20; seller++) {
      pass.add(seller, 1, 1, 100, 1000, seller == 7 ? 200 : 50);
    }
    assertThat(ratio(pass, 7)).isGreaterThan(3.5);
    assertThat(ratio(pass, 3)).isBetween(.8, 1.1);
  }

  @Test
  void passesOverLinesOfTheFutureAndOfThePast() {
    pass.add(1, 1, 1, -1, 10, 5);
    pass.add(1, 1, 1, -400, 10, 5);
    pass.add(1, 1, 1, 366, 10, 5);
    assertThat(pass.exposures()).isEmpty();
    pass.add(1, 1, 1, 365, 10, 5);
    assertThat(pass.exposures()).containsOnlyKeys(1);
  }

  @Test
  void ratesASellerWithOneOrder() {
    others();
    pass.add(1, 1, 1, 30, 1, 1);
    CreditScore score = score(1);
    assertThat(score.rated()).isFalse();
    assertThat(score.score()).isBetween(540d, 600d);
  }

  @Test
  void ratesASellerWhoseReturnsAllCameOnOneDay() {
    others();
    pass.add(1, 1, 1, 40, 100, 30);
    assertThat(score(1).band().restricts()).isTrue();
  }

  @Test
  void ratesASellerOfWhomEverythingComesBack() {
    others();
    pass.add(1, 1, 1, 60, 500, 500);
    CreditScore score = score(1);
    assertThat(score.score()).isFinite().isLessThan(400);
    assertThat(CreditScore.shown(score.score())).isBetween(300d, 850d);
  }

  @Test
  void ratesTheOnlySellerOfACategoryAndTheOnlySellerOfAll() {
    pass.add(1, 1, 1, 60, 500, 40);
    assertThat(ratio(pass, 1)).isCloseTo(1, within(.01));
    assertThat(score(1).band().restricts()).isFalse();
    others();
    pass.add(2, 9, 1, 60, 300, 20);
    assertThat(score(2).score()).isFinite();
  }

  @Test
  void knowsNothingWithoutLines() {
    assertThat(pass.exposures()).isEmpty();
    assertThat(pass.benchmarks().cells()).isEmpty();
  }

  @Test
  void isTheSameToTheBitEachTime() {
    assertThat(filled(17).exposures()).isEqualTo(filled(17).exposures());
  }

  @Test
  void keepsSellersAndCodesApartUpToTheirLimits() {
    pass.add(Integer.MAX_VALUE, 65_535, 0, 60, 3, 0);
    pass.add(Integer.MAX_VALUE, 65_535, 65_535, 60, 4, 0);
    pass.add(-5, 0, 65_535, 60, 5, 0);
    assertThat(pass.bySeller()).containsOnlyKeys(Integer.MAX_VALUE, -5);
    assertThat(pass.benchmarks().cells())
        .containsOnlyKeys(new Cell(65_535, 0), new Cell(65_535, 65_535), new Cell(0, 65_535));
    assertThatIllegalArgumentException().isThrownBy(() -> pass.add(1, 65_536, 0, 1, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> pass.add(1, 0, -1, 1, 1, 0));
  }

  private void others() {
    for (int seller = 100; seller < 120; seller++) {
      pass.add(seller, 1, 1, 60, 1000, 50);
    }
  }

  private static RatingPass filled(long seed) {
    Random random = new Random(seed);
    RatingPass pass = new RatingPass(PARAMETERS, cell -> MaturityFunction.START_UP);
    for (int i = 0; i < 20_000; i++) {
      pass.add(
          random.nextInt(99), random.nextInt(9), random.nextInt(9), random.nextInt(366), 1, .25);
    }
    return pass;
  }

  private CreditScore score(int seller) {
    Exposure exposure = exposure(pass, seller).fromBuyers(100);
    return Scores.of(PARAMETERS, Map.of(CreditDimension.FAULT, exposure), List.of());
  }

  private static Exposure exposure(RatingPass pass, int seller) {
    Exposure exposure = pass.exposures().get(seller);
    assertThat(exposure).isNotNull();
    return exposure;
  }

  private static double ratio(RatingPass pass, int seller) {
    return exposure(pass, seller).observed() / exposure(pass, seller).expected();
  }

  private static CellSums line(int age, int returned) {
    return CellSums.NONE.plusLines(
        1, returned, PARAMETERS.decay(age), MaturityFunction.START_UP.at(age));
  }

  private static void assertSame(
      CellSums sums, Map<Integer, Map<Cell, CellSums>> slow, int seller, Cell cell) {
    CellSums expected = slow.getOrDefault(seller, Map.of()).getOrDefault(cell, CellSums.NONE);
    assertThat(sums.outcomes()).isEqualTo(expected.outcomes());
    assertThat(sums.exposure()).isCloseTo(expected.exposure(), within(1e-9));
    assertThat(sums.decayedOutcomes()).isCloseTo(expected.decayedOutcomes(), within(1e-9));
    assertThat(sums.decayedExposure()).isCloseTo(expected.decayedExposure(), within(1e-9));
    assertThat(sums.decayedSquares()).isCloseTo(expected.decayedSquares(), within(1e-9));
  }
}
