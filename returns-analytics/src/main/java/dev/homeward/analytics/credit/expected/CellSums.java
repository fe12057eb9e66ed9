package dev.homeward.analytics.credit.expected;

/**
 * All that a seller's lines in one cell say. The benchmark is the same for all of them, so it need
 * not be known when they are summed.
 *
 * @param outcomes R: sum of y
 * @param exposure N: sum of F
 * @param decayedOutcomes sum of w y
 * @param decayedExposure sum of w F
 * @param decayedSquares sum of w F squared
 */
public record CellSums(
    double outcomes,
    double exposure,
    double decayedOutcomes,
    double decayedExposure,
    double decayedSquares) {

  public static final CellSums NONE = new CellSums(0, 0, 0, 0, 0);

  /**
   * With lines of one age.
   *
   * @param lines how many
   * @param outcome the sum of their outcomes, from 0 to the number of lines
   * @param decay w of their age
   * @param maturity F of their age
   */
  public CellSums plusLines(double lines, double outcome, double decay, double maturity) {
    return new CellSums(
        outcomes + outcome,
        exposure + lines * maturity,
        decayedOutcomes + decay * outcome,
        decayedExposure + lines * decay * maturity,
        decayedSquares + lines * decay * maturity * maturity);
  }

  public CellTotals totals() {
    return new CellTotals(outcomes, exposure);
  }
}
