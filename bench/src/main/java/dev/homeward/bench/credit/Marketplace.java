package dev.homeward.bench.credit;

import dev.homeward.analytics.credit.expected.MaturityFunction;
import java.util.Arrays;
import java.util.SplittableRandom;

/** An invented marketplace: its sellers with their true risks, and all their delivered lines. */
final class Marketplace {

  /** Never asked to come back. */
  static final short KEPT = -1;

  private final WorldDesign design;
  private final SplittableRandom random;
  final Seller[] sellers;
  final double[][] rates = new double[WorldDesign.CATEGORIES][WorldDesign.REGIONS];

  int lines;
  int[] seller = new int[1 << 20];
  byte[] category = new byte[1 << 20];
  byte[] region = new byte[1 << 20];
  short[] delivered = new short[1 << 20];
  short[] lag = new short[1 << 20];

  private Marketplace(WorldDesign design, long seed) {
    this.design = design;
    this.random = new SplittableRandom(seed);
    this.sellers = new Seller[design.sellers()];
  }

  static Marketplace of(WorldDesign design, long seed) {
    Marketplace world = new Marketplace(design, seed);
    world.inventRates();
    for (int i = 0; i < design.sellers(); i++) {
      world.sellers[i] = Seller.of(design, world.random);
      world.inventLines(i);
    }
    return world;
  }

  /** Says whether a line had been asked to come back by the end of a day. */
  boolean returnedBy(int line, int day) {
    return lag[line] != KEPT && delivered[line] + lag[line] <= day;
  }

  double trueRisk(int index, int day) {
    return sellers[index].riskOn(day);
  }

  private void inventRates() {
    for (int g = 0; g < WorldDesign.CATEGORIES; g++) {
      double base = .016 * Math.pow(10, (double) g / (WorldDesign.CATEGORIES - 1));
      for (int r = 0; r < WorldDesign.REGIONS; r++) {
        double abroad = .7 + .8 * r / (WorldDesign.REGIONS - 1);
        double own = Math.exp(.15 * random.nextGaussian());
        rates[g][r] = Math.clamp(base * abroad * own, .01, .26);
      }
    }
  }

  private void inventLines(int index) {
    Seller who = sellers[index];
    double daily = who.linesAYear() / 365;
    for (int day = 0; day <= WorldDesign.LAST_DAY + WorldDesign.LOOK_AHEAD; day++) {
      for (int count = Draws.poisson(random, daily); count > 0; count--) {
        int g = who.category(random);
        int r = who.region(random);
        boolean returned = random.nextDouble() < Math.min(.95, rates[g][r] * who.riskOn(day));
        add(index, g, r, day, returned ? inventLag() : KEPT);
      }
    }
  }

  /** The first day by which a random share of returns has been requested. */
  private short inventLag() {
    double share = random.nextDouble();
    int day = 0;
    while (MaturityFunction.START_UP.at(day) < share) {
      day++;
    }
    return (short) Math.round(day * design.lateness());
  }

  private void add(int index, int g, int r, int day, short takes) {
    if (lines == seller.length) {
      int more = lines * 2;
      seller = Arrays.copyOf(seller, more);
      category = Arrays.copyOf(category, more);
      region = Arrays.copyOf(region, more);
      delivered = Arrays.copyOf(delivered, more);
      lag = Arrays.copyOf(lag, more);
    }
    seller[lines] = index;
    category[lines] = (byte) g;
    region[lines] = (byte) r;
    delivered[lines] = (short) day;
    lag[lines] = takes;
    lines++;
  }
}
