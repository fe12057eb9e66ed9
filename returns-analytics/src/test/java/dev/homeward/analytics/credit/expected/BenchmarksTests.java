package dev.homeward.analytics.credit.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.Exposure;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarksTests {

  private static final Cell SHOES_HOME = new Cell(1, 1);
  private static final Cell SHOES_ABROAD = new Cell(1, 2);
  private static final Cell TOYS_HOME = new Cell(2, 1);
  private static final Cell TOYS_ABROAD = new Cell(2, 2);

  @Test
  void t3ComparesWithOthersInTheCellAndWithItsParent() {
    double parent = PeerRates.parent(.06, .05, .04);
    assertThat(parent).isCloseTo(.0750, within(.00005));
    CellTotals others = new CellTotals(18, 240).minus(new CellTotals(6, 40));
    assertThat(others.shrunkTo(parent, 50)).isCloseTo(.0630, within(.00005));
    assertThat(others.shrunkTo(parent, 50)).isCloseTo(15.75 / 250, within(1e-12));
  }

  @Test
  void leavesTheSellerOutOfItsOwnCell() {
    Map<Cell, CellTotals> all =
        Map.of(
            SHOES_HOME, new CellTotals(40, 400),
            SHOES_ABROAD, new CellTotals(60, 300),
            TOYS_HOME, new CellTotals(10, 600),
            TOYS_ABROAD, new CellTotals(20, 700));
    PeerRates peers = benchmarks(all).leavingOut(own(SHOES_HOME, 20, 50));
    double parent = (100d / 700) * (50d / 1000) / (130d / 2000);
    assertThat(peers.probability(SHOES_HOME))
        .isCloseTo((20 + 50 * parent) / (350 + 50), within(1e-12));
  }

  @Test
  void leavesASellerOutOfTheParentOnlyAboveAFifth() {
    Map<Cell, CellTotals> all =
        Map.of(SHOES_HOME, new CellTotals(100, 1000), TOYS_HOME, new CellTotals(100, 4000));
    double whole = .1 * (200d / 5000) / (200d / 5000);
    assertThat(benchmarks(all).leavingOut(own(SHOES_HOME, 60, 200)).probability(SHOES_HOME))
        .isCloseTo((40 + 50 * whole) / 850, within(1e-12));
    double without = 40d / 799;
    assertThat(benchmarks(all).leavingOut(own(SHOES_HOME, 60, 201)).probability(SHOES_HOME))
        .isCloseTo((40 + 50 * without) / 849, within(1e-12));
  }

  @Test
  void takesTheRegionsRateForACategoryWithOneSeller() {
    Map<Cell, CellTotals> all =
        Map.of(SHOES_HOME, new CellTotals(90, 100), TOYS_HOME, new CellTotals(40, 1000));
    PeerRates peers = benchmarks(all).leavingOut(own(SHOES_HOME, 90, 100));
    assertThat(peers.probability(SHOES_HOME)).isCloseTo(.04, within(1e-12));
  }

  @Test
  void comparesASellerWithoutPeersWithItself() {
    Map<Cell, CellTotals> all = Map.of(SHOES_HOME, new CellTotals(7, 100));
    PeerRates peers = benchmarks(all).leavingOut(own(SHOES_HOME, 7, 100));
    assertThat(peers.probability(SHOES_HOME)).isCloseTo(.07, within(1e-12));
  }

  @Test
  void staysBetweenItsBounds() {
    Map<Cell, CellTotals> all =
        Map.of(SHOES_HOME, new CellTotals(1000, 1000), TOYS_HOME, new CellTotals(0, 100_000));
    PeerRates peers = benchmarks(all).leavingOut(Map.of());
    assertThat(peers.probability(SHOES_HOME)).isEqualTo(.9);
    assertThat(peers.probability(TOYS_HOME)).isEqualTo(.0005);
    assertThat(benchmarks(Map.of()).leavingOut(Map.of()).probability(TOYS_HOME)).isEqualTo(.0005);
    Map<Cell, CellTotals> spotless = Map.of(TOYS_HOME, new CellTotals(0, 50));
    assertThat(benchmarks(spotless).leavingOut(Map.of()).probability(TOYS_ABROAD)).isEqualTo(.0005);
  }

  @Test
  void expectsOfACellWhatItsLinesAreWorth() {
    Map<Cell, CellTotals> all = Map.of(SHOES_HOME, new CellTotals(100, 1000));
    Map<Cell, CellSums> mine = new HashMap<>();
    mine.put(SHOES_HOME, CellSums.NONE.plusLines(10, 1, .5, .8));
    PeerRates peers = benchmarks(all).leavingOut(mine);
    double p = peers.probability(SHOES_HOME);
    Exposure exposure = peers.exposure(mine);
    Exposure byLine = Exposure.NONE.plusLine(.5, p * .8, 1);
    for (int i = 0; i < 9; i++) {
      byLine = byLine.plusLine(.5, p * .8, 0);
    }
    assertThat(exposure.observed()).isCloseTo(byLine.observed(), within(1e-12));
    assertThat(exposure.expected()).isCloseTo(byLine.expected(), within(1e-12));
    assertThat(exposure.expectedSquares()).isCloseTo(byLine.expectedSquares(), within(1e-12));
    assertThat(exposure.rawExpected()).isCloseTo(byLine.rawExpected(), within(1e-12));
    assertThat(exposure.rawObserved()).isEqualTo(1);
  }

  @Test
  void areTheSameToTheBitInWhateverOrderCellsCome() {
    Map<Cell, CellTotals> forwards = new LinkedHashMap<>();
    Map<Cell, CellTotals> backwards = new LinkedHashMap<>();
    Map<Cell, CellSums> own = new LinkedHashMap<>();
    Map<Cell, CellSums> ownBackwards = new LinkedHashMap<>();
    for (int i = 0; i < 60; i++) {
      forwards.put(new Cell(i % 12, i / 12), totals(i));
      own.put(new Cell(i % 12, i / 12), CellSums.NONE.plusLines(i, .1 * i, .3, .7));
      int j = 59 - i;
      backwards.put(new Cell(j % 12, j / 12), totals(j));
      ownBackwards.put(new Cell(j % 12, j / 12), CellSums.NONE.plusLines(j, .1 * j, .3, .7));
    }
    assertThat(benchmarks(forwards).leavingOut(own).exposure(own))
        .isEqualTo(benchmarks(backwards).leavingOut(ownBackwards).exposure(ownBackwards));
  }

  private static CellTotals totals(int i) {
    return new CellTotals(.1 * i + 7, 90 + .3 * i);
  }

  private static Benchmarks benchmarks(Map<Cell, CellTotals> all) {
    return Benchmarks.of(CreditParameters.DEFAULT, all);
  }

  private static Map<Cell, CellSums> own(Cell cell, double outcomes, double exposure) {
    return Map.of(cell, new CellSums(outcomes, exposure, outcomes, exposure, exposure));
  }
}
