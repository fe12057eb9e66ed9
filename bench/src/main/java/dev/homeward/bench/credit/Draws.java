package dev.homeward.bench.credit;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.GammaDistribution;

/** Random numbers that the platform has no method for. */
final class Draws {

  private static final GammaDistribution RISK = GammaDistribution.of(5, .2);

  private Draws() {}

  static double risk(WorldDesign.Risks risks, SplittableRandom random) {
    return switch (risks) {
      case EQUAL -> 1;
      case GAMMA -> RISK.inverseCumulativeProbability(random.nextDouble());
      case LOG_NORMAL -> Math.exp(.6 * random.nextGaussian() - .6 * .6 / 2);
    };
  }

  /** By counting exponential waiting times, in steps that keep the product above underflow. */
  static int poisson(SplittableRandom random, double mean) {
    int count = 0;
    double left = mean;
    while (left > 30) {
      count += small(random, 30);
      left -= 30;
    }
    return count + small(random, left);
  }

  private static int small(SplittableRandom random, double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
