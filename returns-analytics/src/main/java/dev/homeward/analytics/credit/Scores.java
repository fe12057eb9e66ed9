package dev.homeward.analytics.credit;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores sellers by SCR-1 (2.2): observed against expected, shrunk towards "as expected". */
public final class Scores {

  private Scores() {}

  /**
   * The score of what happened, less violations.
   *
   * @param exposures by dimension; dimensions without a feed are left out, and the weights of the
   *     others grow in proportion. With none at all it is the score of a seller without a past
   * @param deductions confirmed violations
   */
  public static CreditScore of(
      CreditParameters parameters,
      Map<CreditDimension, Exposure> exposures,
      List<Deduction> deductions) {
    Map<CreditDimension, CreditScore.Part> parts = parts(parameters, exposures);
    double mean = 0;
    double variance = 0;
    double points = 0;
    for (CreditScore.Part part : parts.values()) {
      points += part.points();
      mean += part.weight() * part.posterior().meanOfLog();
      variance += part.weight() * part.weight() * part.posterior().varianceOfLog();
    }
    double reach = parameters.z() * Math.sqrt(variance);
    double deduction = deduction(parameters, deductions);
    double start = parameters.middle() - deduction;
    Bands.Ends ends =
        new Bands.Ends(
            start + points,
            start - parameters.pointsPerLogRisk() * (mean + reach),
            start - parameters.pointsPerLogRisk() * (mean - reach));
    return new Bands(parameters, ends, deduction, parts).score();
  }

  /**
   * The same per destination region, where enough was expected to say anything.
   *
   * @param exposures by region, then by dimension
   */
  public static <R> Map<R, CreditScore> byRegion(
      CreditParameters parameters,
      Map<R, Map<CreditDimension, Exposure>> exposures,
      List<Deduction> deductions) {
    Map<R, CreditScore> scores = new LinkedHashMap<>();
    exposures.forEach((region, seen) -> {
      CreditScore score = of(parameters, seen, deductions);
      if (score.faults().expected() >= parameters.regionalFrom()) {
        scores.put(region, score);
      }
    });
    return scores;
  }

  /** K: what is left of all violations, in points. */
  static double deduction(CreditParameters parameters, List<Deduction> deductions) {
    double life = parameters.violations().lifeDays();
    return deductions.stream().mapToDouble(deduction -> deduction.remaining(life)).sum();
  }

  private static Map<CreditDimension, CreditScore.Part> parts(
      CreditParameters parameters, Map<CreditDimension, Exposure> exposures) {
    Map<CreditDimension, Exposure> seen = new EnumMap<>(CreditDimension.class);
    seen.putAll(exposures.isEmpty() ? Map.of(CreditDimension.FAULT, Exposure.NONE) : exposures);
    double all = seen.keySet().stream().mapToDouble(parameters::weight).sum();
    Map<CreditDimension, CreditScore.Part> parts = new EnumMap<>(CreditDimension.class);
    seen.forEach((dimension, exposure) -> {
      double weight = parameters.weight(dimension) / all;
      Posterior posterior = Posterior.of(parameters.alpha(dimension), exposure);
      double points = -parameters.pointsPerLogRisk() * weight * posterior.logRisk();
      parts.put(dimension, new CreditScore.Part(exposure, posterior, weight, points));
    });
    return parts;
  }
}
