package dev.homeward.analytics.credit;

import java.util.List;

/** What a seller's delivered lines may still cost in refunds (SCR-1, 2.4). */
public final class Reserve {

  private Reserve() {}

  /**
   * A delivered line that has not come back.
   *
   * @param probability p: how often others' lines like it come back in the end, from 0 to 1
   * @param maturity F: the share of returns that its age has let through, from 0 to 1
   * @param refund what it would cost, in one currency for all lines
   */
  public record OpenLine(double probability, double maturity, double refund) {}

  /**
   * u: the probability, from 0 to 1, that a line which has not come back by now still does.
   *
   * @param probability q: how often lines like it come back in the end, from 0 to 1
   * @param maturity F: the share of returns that its age has let through, from 0 to 1
   */
  public static double stillToCome(double probability, double maturity) {
    double q = Math.clamp(probability, 0, 1);
    double still = 1 - q * maturity;
    return still > 0 ? q * (1 - maturity) / still : 0;
  }

  /**
   * The refunds still to be expected, in the lines' currency.
   *
   * @param riskRatio RR: how many times what is expected this seller's lines come back
   */
  public static double of(double riskRatio, List<OpenLine> lines) {
    return lines.stream()
        .mapToDouble(
            line -> line.refund() * stillToCome(line.probability() * riskRatio, line.maturity()))
        .sum();
  }
}
