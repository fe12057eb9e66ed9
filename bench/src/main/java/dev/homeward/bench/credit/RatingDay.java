package dev.homeward.bench.credit;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.CreditScore;
import dev.homeward.analytics.credit.Exposure;
import dev.homeward.analytics.credit.Posterior;
import dev.homeward.analytics.credit.Scores;
import dev.homeward.analytics.credit.expected.Benchmarks;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.CellSums;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.analytics.credit.expected.RatingPass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** All that is known on one day, and how everybody is rated on it. */
final class RatingDay {

  /** Buyers are not invented, so that no guard about them bites. */
  private static final int MANY_BUYERS = 1_000_000;

  final Marketplace world;
  final int day;
  final CreditScore[] scores;
  final double[] sold;
  final double[] returned;

  private final CreditParameters parameters;
  private final double[][] soldByCategory;
  private final double[][] returnedByCategory;
  private final double[] categorySold = new double[WorldDesign.CATEGORIES];
  private final double[] categoryReturned = new double[WorldDesign.CATEGORIES];
  private final Map<Integer, Map<Cell, CellSums>> cells;
  private final Benchmarks benchmarks;

  RatingDay(Marketplace world, int day, CreditParameters parameters) {
    this.world = world;
    this.day = day;
    this.parameters = parameters;
    int count = world.sellers.length;
    this.scores = new CreditScore[count];
    this.sold = new double[count];
    this.returned = new double[count];
    this.soldByCategory = new double[count][WorldDesign.CATEGORIES];
    this.returnedByCategory = new double[count][WorldDesign.CATEGORIES];
    RatingPass pass = new RatingPass(parameters, cell -> MaturityFunction.START_UP);
    read(pass);
    this.cells = pass.bySeller();
    this.benchmarks = pass.benchmarks();
    for (int seller = 0; seller < count; seller++) {
      Map<Cell, CellSums> own = cells.getOrDefault(seller, Map.of());
      Exposure seen = benchmarks.leavingOut(own).exposure(own).fromBuyers(MANY_BUYERS);
      scores[seller] = Scores.of(parameters, Map.of(CreditDimension.FAULT, seen), List.of());
    }
  }

  Exposure exposure(int seller) {
    return scores[seller].faults();
  }

  double riskRatio(int seller) {
    double alpha = parameters.alpha(CreditDimension.FAULT);
    return Posterior.of(alpha, exposure(seller)).riskRatio();
  }

  double rawRate(int seller) {
    return sold[seller] > 0 ? returned[seller] / sold[seller] : 0;
  }

  double platformRate() {
    double all = 0;
    double back = 0;
    for (int g = 0; g < categorySold.length; g++) {
      all += categorySold[g];
      back += categoryReturned[g];
    }
    return back / all;
  }

  /** The raw rate of all others in the category that a seller sells most of. */
  double peerRate(int seller) {
    int main = 0;
    for (int g = 1; g < WorldDesign.CATEGORIES; g++) {
      if (soldByCategory[seller][g] > soldByCategory[seller][main]) {
        main = g;
      }
    }
    double others = categorySold[main] - soldByCategory[seller][main];
    return others > 0
        ? (categoryReturned[main] - returnedByCategory[seller][main]) / others
        : platformRate();
  }

  /**
   * What happens to deliveries of the days ahead, and what the benchmarks of today expect of it.
   */
  Exposure[] ahead(int days) {
    int end = day + days;
    Exposure[] ahead = new Exposure[world.sellers.length];
    Arrays.fill(ahead, Exposure.NONE);
    double[][][] expected = new double[ahead.length][][];
    for (int line = 0; line < world.lines; line++) {
      if (world.delivered[line] > day && world.delivered[line] <= end) {
        int seller = world.seller[line];
        double[][] p = expected[seller];
        if (p == null) {
          p = probabilities(seller);
          expected[seller] = p;
        }
        double maturity = MaturityFunction.START_UP.at(end - world.delivered[line]);
        double q = p[world.category[line]][world.region[line]] * maturity;
        ahead[seller] = ahead[seller].plusLine(1, q, world.returnedBy(line, end) ? 1 : 0);
      }
    }
    return ahead;
  }

  private double[][] probabilities(int seller) {
    var peers = benchmarks.leavingOut(cells.getOrDefault(seller, Map.of()));
    double[][] p = new double[WorldDesign.CATEGORIES][WorldDesign.REGIONS];
    for (int g = 0; g < p.length; g++) {
      for (int r = 0; r < p[g].length; r++) {
        p[g][r] = peers.probability(new Cell(g, r));
      }
    }
    return p;
  }

  private void read(RatingPass pass) {
    for (int line = 0; line < world.lines; line++) {
      int age = day - world.delivered[line];
      if (age >= 0 && age <= parameters.longestAgeDays()) {
        int seller = world.seller[line];
        int category = world.category[line];
        int outcome = world.returnedBy(line, day) ? 1 : 0;
        pass.add(seller, category, world.region[line], age, 1, outcome);
        sold[seller]++;
        returned[seller] += outcome;
        soldByCategory[seller][category]++;
        returnedByCategory[seller][category] += outcome;
        categorySold[category]++;
        categoryReturned[category] += outcome;
      }
    }
  }
}
