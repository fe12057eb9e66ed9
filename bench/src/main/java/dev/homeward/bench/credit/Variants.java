package dev.homeward.bench.credit;

import dev.homeward.analytics.credit.CreditParameters;

/** Parameters that differ in one value. */
final class Variants {

  private Variants() {}

  static CreditParameters halfLife(double days) {
    CreditParameters it = CreditParameters.DEFAULT;
    return new CreditParameters(
        days,
        it.longestAgeDays(),
        it.kappa(),
        it.dominantShare(),
        it.z(),
        it.weights(),
        it.alpha(),
        it.middle(),
        it.pointsPerDoubling(),
        it.violations(),
        it.bands(),
        it.deadBand(),
        it.risesAfter(),
        it.rateableFrom(),
        it.regionalFrom());
  }
}
