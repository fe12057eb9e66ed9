package dev.homeward.analytics.credit;

import dev.homeward.standing.Grade;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What would have had to be different: how many more lines without a return lift a seller. */
public final class Counterfactual {

  /** Nobody is told to sell more than this to be rated better. */
  private static final int MOST_LINES = 1_000_000;

  private Counterfactual() {}

  /**
   * How many more faults would have to have been expected, with none more observed, for a score in
   * points; 0 where it is reached already. The dispersion stays as it is (SCR-1, 2.5, T10).
   */
  public static double expectedFaultsTo(
      CreditParameters parameters, CreditScore now, double score) {
    CreditScore.Part fault = now.dimensions().get(CreditDimension.FAULT);
    if (fault == null || now.score() >= score) {
      return 0;
    }
    double lift = (score - now.score()) / (parameters.pointsPerLogRisk() * fault.weight());
    double rate = fault.posterior().b() * Math.exp(lift);
    double alpha = parameters.alpha(CreditDimension.FAULT);
    return (rate - alpha) * fault.exposure().dispersion() - fault.exposure().expected();
  }

  /**
   * The smallest number of new lines without any return that lifts the band to a grade, with
   * everything it takes: the score, the proof, the guards. Empty where no number does.
   *
   * @param perLine q of one such line by dimension: how often others' would have had the outcome
   */
  public static OptionalInt cleanLinesTo(
      Grade grade,
      CreditParameters parameters,
      Map<CreditDimension, Exposure> exposures,
      List<Deduction> deductions,
      Map<CreditDimension, Double> perLine) {
    Search search = new Search(grade, parameters, exposures, deductions, perLine);
    return search.smallest();
  }

  private record Search(
      Grade grade,
      CreditParameters parameters,
      Map<CreditDimension, Exposure> exposures,
      List<Deduction> deductions,
      Map<CreditDimension, Double> perLine) {

    /** Each clean line lifts the score, so the smallest number is found by halving. */
    OptionalInt smallest() {
      if (!enough(MOST_LINES)) {
        return OptionalInt.empty();
      }
      int tooFew = -1;
      int enough = MOST_LINES;
      while (enough - tooFew > 1) {
        int middle = (tooFew + enough) >>> 1;
        if (enough(middle)) {
          enough = middle;
        } else {
          tooFew = middle;
        }
      }
      return OptionalInt.of(enough);
    }

    private boolean enough(int lines) {
      Map<CreditDimension, Exposure> then = new EnumMap<>(CreditDimension.class);
      exposures.forEach((dimension, exposure) ->
          then.put(dimension, exposure.plus(clean(lines, perLine.getOrDefault(dimension, 0d)))));
      Grade reached = Scores.of(parameters, then, deductions).band();
      return !grade.betterThan(reached);
    }

    private static Exposure clean(int lines, double expectation) {
      double expected = lines * expectation;
      return new Exposure(0, expected, expected * expectation, 0, expected, 0);
    }
  }
}
