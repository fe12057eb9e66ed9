package dev.homeward.analytics.credit;

/** What one line adds to a score, or takes from it, in points (SCR-1, 2.7). */
public final class LineShare {

  private LineShare() {}

  /**
   * About how many points the score has more for this line; negative for a line that came back.
   *
   * @param part the dimension of the score that it is a line of
   * @param decay w: what the line still counts, from 0 to 1
   * @param expectation q: how often a line like it would have had the outcome by now, from 0 to 1
   * @param outcome y: what happened to it, from 0 to 1
   */
  public static double points(
      CreditParameters parameters,
      CreditScore.Part part,
      double decay,
      double expectation,
      double outcome) {
    double d = part.exposure().dispersion();
    Posterior posterior = part.posterior();
    double logRisk =
        decay * outcome / (d * posterior.a()) - decay * expectation / (d * posterior.b());
    return -parameters.pointsPerLogRisk() * part.weight() * logRisk;
  }
}
