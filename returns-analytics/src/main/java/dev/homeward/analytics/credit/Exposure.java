package dev.homeward.analytics.credit;

/**
 * What happened to a seller in one dimension beside what was to be expected, summed over lines.
 *
 * @param observed O: decayed outcomes
 * @param expected E: decayed expectations; with O in events
 * @param expectedSquares decayed sum of squared expectations, for the dispersion
 * @param rawObserved outcomes as they were, not decayed
 * @param rawExpected expectations as they were, not decayed
 * @param buyers how many different buyers had an outcome
 */
public record Exposure(
    double observed,
    double expected,
    double expectedSquares,
    double rawObserved,
    double rawExpected,
    int buyers) {

  /** Nothing happened, and nothing was expected. */
  public static final Exposure NONE = new Exposure(0, 0, 0, 0, 0, 0);

  /** However likely events are, their count never varies less than by this share of a Poisson's. */
  private static final double LEAST_DISPERSION = .5;

  public Exposure {
    if (!(observed >= 0 && expected >= 0 && expectedSquares >= 0 && buyers >= 0)
        || !Double.isFinite(observed + expected + expectedSquares)) {
      throw new IllegalArgumentException("an exposure is finite and not negative");
    }
  }

  /**
   * With one more line (SCR-1, 2.2, q, O and E).
   *
   * @param decay w: what the line still counts, from 0 to 1
   * @param expectation q: how often a line like it would have had the outcome by now, from 0 to 1
   * @param outcome y: what happened to it, from 0 to 1
   */
  public Exposure plusLine(double decay, double expectation, double outcome) {
    return new Exposure(
        observed + decay * outcome,
        expected + decay * expectation,
        expectedSquares + decay * expectation * expectation,
        rawObserved + outcome,
        rawExpected + expectation,
        buyers);
  }

  /** Both together; a buyer who is in both is counted twice. */
  public Exposure plus(Exposure other) {
    return new Exposure(
        observed + other.observed,
        expected + other.expected,
        expectedSquares + other.expectedSquares,
        rawObserved + other.rawObserved,
        rawExpected + other.rawExpected,
        buyers + other.buyers);
  }

  /** The same, with outcomes at so many different buyers. */
  public Exposure fromBuyers(int count) {
    return new Exposure(observed, expected, expectedSquares, rawObserved, rawExpected, count);
  }

  /**
   * How much counts of such lines vary, compared with a Poisson's: from 0.5 to 1, and 1 where
   * nothing is expected (SCR-1, 2.2, d).
   */
  public double dispersion() {
    return expected > 0 ? Math.clamp(1 - expectedSquares / expected, LEAST_DISPERSION, 1) : 1;
  }
}
