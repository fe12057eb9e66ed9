package dev.homeward.analytics.credit;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * What is believed of a risk after its exposure was seen: Gamma distributed around a ratio to what
 * was expected, where 1 is as expected (SCR-1, 2.2).
 *
 * @param a shape: prior and observed events
 * @param b rate: prior and expected events
 */
public record Posterior(double a, double b) {

  /**
   * Of an exposure, with a prior that is centred on 1.
   *
   * @param alpha expected events that the prior is worth
   */
  public static Posterior of(double alpha, Exposure exposure) {
    double d = exposure.dispersion();
    return new Posterior(alpha + exposure.observed() / d, alpha + exposure.expected() / d);
  }

  /** RR: the mean of the risk, above 0. */
  public double riskRatio() {
    return a / b;
  }

  /** m: the logarithm of the mean, which the score is made of. */
  public double logRisk() {
    return Math.log(a / b);
  }

  /** c: the mean of the logarithm, which the interval is centred on; always below m. */
  public double meanOfLog() {
    return Digamma.value(a) - Math.log(b);
  }

  /** v: the variance of the logarithm. */
  public double varianceOfLog() {
    return Trigamma.value(a);
  }

  /** The probability, from 0 to 1, that the risk is at least so many times what was expected. */
  public double probabilityOf(double risk) {
    return GammaDistribution.of(a, 1 / b).survivalProbability(risk);
  }

  /** The risk ratio below which it lies with some probability from 0 to 1. */
  public double quantile(double probability) {
    return GammaDistribution.of(a, 1 / b).inverseCumulativeProbability(probability);
  }
}
