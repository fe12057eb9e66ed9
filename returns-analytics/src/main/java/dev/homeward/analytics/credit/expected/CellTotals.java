package dev.homeward.analytics.credit.expected;

/**
 * What happened in a cell, not decayed.
 *
 * @param outcomes R: the sum of outcomes, in lines
 * @param exposure N: the sum of maturities: how many mature lines these lines are worth
 */
public record CellTotals(double outcomes, double exposure) {

  public static final CellTotals NONE = new CellTotals(0, 0);

  /** Below this there is nothing but rounding left of a difference. */
  private static final double NOTHING = 1e-9;

  public CellTotals plus(CellTotals other) {
    return new CellTotals(outcomes + other.outcomes, exposure + other.exposure);
  }

  /** Without a part of it; never below nothing. */
  public CellTotals minus(CellTotals part) {
    return new CellTotals(
        Math.max(0, outcomes - part.outcomes), Math.max(0, exposure - part.exposure));
  }

  /** Says whether there is anything to divide by. */
  public boolean exposed() {
    return exposure > NOTHING;
  }

  /** Outcomes per mature line; 0 where there are none. */
  public double rate() {
    return exposed() ? outcomes / exposure : 0;
  }

  /** The rate drawn towards a parent's, which is worth so many mature lines (SCR-1, 2.2, p). */
  public double shrunkTo(double parent, double weight) {
    return (outcomes + weight * parent) / (exposure + weight);
  }
}
