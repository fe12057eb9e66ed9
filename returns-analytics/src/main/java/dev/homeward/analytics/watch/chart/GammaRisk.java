package dev.homeward.analytics.watch.chart;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * What is known of a risk: a Gamma distribution.
 *
 * @param shape above 0: how many returns the knowledge is worth
 * @param rate above 0: how many expected returns it is worth
 */
public record GammaRisk(double shape, double rate) {

  public GammaRisk {
    if (!(shape > 0 && rate > 0)) {
      throw new IllegalArgumentException("no distribution: " + shape + ", " + rate);
    }
  }

  /** What is known of a risk of which nothing was seen: about 1, the surer the larger. */
  public static GammaRisk prior(double strength) {
    return new GammaRisk(strength, strength);
  }

  public GammaRisk seen(double observed, double expected) {
    return new GammaRisk(shape + observed, rate + expected);
  }

  public double mean() {
    return shape / rate;
  }

  public double probabilityAbove(double risk) {
    return GammaDistribution.of(shape, 1 / rate).survivalProbability(risk);
  }

  public double quantile(double probability) {
    return GammaDistribution.of(shape, 1 / rate).inverseCumulativeProbability(probability);
  }

  /** The chance of so many returns or more where some are expected and the risk is this one. */
  public double chanceOf(double observed, double expected) {
    if (observed <= 0) {
      return 1;
    }
    return expected <= 0 ? 0 : RegularizedBeta.value(expected / (rate + expected), observed, shape);
  }

  /**
   * How much this knowledge differs from what was known before, in nats: to put the most surprising
   * news first, and for nothing else.
   */
  public double surpriseAfter(GammaRisk before) {
    return (shape - before.shape) * Digamma.value(shape)
        - LogGamma.value(shape)
        + LogGamma.value(before.shape)
        + before.shape * Math.log(rate / before.rate)
        + shape * (before.rate - rate) / rate;
  }
}
