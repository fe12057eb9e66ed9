package dev.homeward.analytics.credit.expected;

import dev.homeward.analytics.credit.CreditParameters;

/** What a line of each age contributes to the sums of its cell, looked up instead of computed. */
final class AgeFactors {

  final double[] maturity;
  final double[] decay;
  final double[] decayedMaturity;
  final double[] decayedSquare;

  private AgeFactors(int ages) {
    this.maturity = new double[ages];
    this.decay = new double[ages];
    this.decayedMaturity = new double[ages];
    this.decayedSquare = new double[ages];
  }

  static AgeFactors of(CreditParameters parameters, MaturityFunction curve) {
    AgeFactors factors = new AgeFactors(parameters.longestAgeDays() + 1);
    for (int age = 0; age < factors.maturity.length; age++) {
      double w = parameters.decay(age);
      double f = curve.at(age);
      factors.maturity[age] = f;
      factors.decay[age] = w;
      factors.decayedMaturity[age] = w * f;
      factors.decayedSquare[age] = w * f * f;
    }
    return factors;
  }
}
