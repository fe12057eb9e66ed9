package dev.homeward.analytics.credit;

import static dev.homeward.analytics.credit.CreditDimension.FAULT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Exposures of worked examples, as observed, expected and dispersion. */
final class Exposures {

  static final CreditParameters PARAMETERS = CreditParameters.DEFAULT;
  static final int MANY_BUYERS = 100;

  private Exposures() {}

  static Exposure exposure(double observed, double expected, double dispersion) {
    return new Exposure(
        observed, expected, (1 - dispersion) * expected, observed, expected, MANY_BUYERS);
  }

  static Map<CreditDimension, Exposure> faults(double observed, double expected) {
    return faults(exposure(observed, expected, 1));
  }

  static Map<CreditDimension, Exposure> faults(Exposure exposure) {
    return Map.of(FAULT, exposure);
  }

  /** All five, in the order of the dimensions. */
  static Map<CreditDimension, Exposure> all(Exposure... exposures) {
    Map<CreditDimension, Exposure> all = new EnumMap<>(CreditDimension.class);
    int next = 0;
    for (CreditDimension dimension : CreditDimension.values()) {
      all.put(dimension, exposures[next++]);
    }
    return all;
  }

  static CreditScore score(Map<CreditDimension, Exposure> exposures) {
    return Scores.of(PARAMETERS, exposures, List.of());
  }
}
