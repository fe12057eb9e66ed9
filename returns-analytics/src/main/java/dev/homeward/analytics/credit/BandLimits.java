package dev.homeward.analytics.credit;

/**
 * Where the grades begin, and what has to be proven for them (SCR-1, 2.3): a score says that a
 * difference is big, the end of its interval that it is no accident.
 *
 * @param a for the best grade
 * @param b for the second best
 * @param d for the second worst
 * @param e for the worst
 * @param risky risk ratio that bars the best grade in any dimension, where it is likelier than not
 * @param riskyProbability how probable that ratio has to be, from 0 to 1
 * @param capProbability how probable a cap's risk ratio of FAULT has to be, from 0 to 1
 */
public record BandLimits(
    Better a,
    Better b,
    Worse d,
    Worse e,
    double risky,
    double riskyProbability,
    double capProbability) {

  /**
   * What a good grade takes.
   *
   * @param score points the score reaches
   * @param low points the pessimistic end reaches
   * @param deductionBelow points of violations that it stays under
   */
  public record Better(double score, double low, double deductionBelow) {}

  /**
   * What a bad grade takes.
   *
   * @param score points the score does not exceed
   * @param high points the optimistic end does not exceed
   * @param faults observed faults it takes at least, decayed
   * @param buyers from how many different buyers
   * @param orDeduction points of violations that stand in for faults and buyers
   * @param capRisk risk ratio of FAULT that, once it is probable, forbids anything better
   */
  public record Worse(
      double score, double high, double faults, int buyers, double orDeduction, double capRisk) {}

  /** The document's limits. */
  public static final BandLimits DEFAULT =
      new BandLimits(
          new Better(660, 620, 30),
          new Better(620, 600, 80),
          new Worse(560, 600, 5, 4, 80, 2),
          new Worse(510, 560, 10, 8, 200, 3),
          1.5,
          .5,
          .95);

  public BandLimits {
    if (!(a.score > b.score && b.score > d.score && d.score > e.score)) {
      throw new IllegalArgumentException("scores of grades must fall from A to E");
    }
    if (!(0 < riskyProbability && riskyProbability <= 1 && 0 < capProbability)
        || capProbability > 1) {
      throw new IllegalArgumentException("probabilities lie above 0 and up to 1");
    }
  }
}
