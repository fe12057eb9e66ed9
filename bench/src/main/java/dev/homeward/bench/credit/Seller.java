package dev.homeward.bench.credit;

import java.util.SplittableRandom;

/**
 * A seller of an invented marketplace.
 *
 * @param linesAYear delivered lines, on average
 * @param risk how many times what is expected its lines come back, before any jump
 * @param jumpDay the day of its jump; after the last day for those without
 * @param jump what the risk is multiplied by then
 * @param main the category that most of its lines are of
 * @param home the region that most of its lines go to
 * @param focus share of lines in the main category
 * @param domestic share of lines to the home region
 */
record Seller(
    double linesAYear,
    double risk,
    int jumpDay,
    double jump,
    int main,
    int home,
    double focus,
    double domestic) {

  private static final double MIDDLE = 60;
  private static final double SPREAD = 1.6;
  private static final double MOST_LINES = 20_000;
  private static final double UPWARD = .7;

  static Seller of(WorldDesign design, SplittableRandom random) {
    double lines = Math.min(MOST_LINES, MIDDLE * Math.exp(SPREAD * random.nextGaussian()));
    boolean jumps = random.nextDouble() < 2 * design.jumps();
    // Over two years, so that the share of one year is what the design says.
    int jumpDay = jumps ? random.nextInt(2 * 365) : Integer.MAX_VALUE;
    return new Seller(
        lines,
        Draws.risk(design.risks(), random),
        jumpDay,
        random.nextDouble() < UPWARD ? 2 : .5,
        random.nextInt(WorldDesign.CATEGORIES),
        random.nextInt(WorldDesign.REGIONS),
        .5 + .5 * random.nextDouble(),
        .3 + .6 * random.nextDouble());
  }

  double riskOn(int day) {
    return day >= jumpDay ? risk * jump : risk;
  }

  int category(SplittableRandom random) {
    return random.nextDouble() < focus ? main : random.nextInt(WorldDesign.CATEGORIES);
  }

  int region(SplittableRandom random) {
    return random.nextDouble() < domestic ? home : random.nextInt(WorldDesign.REGIONS);
  }
}
