package dev.homeward.analytics.credit;

import static dev.homeward.analytics.credit.CreditDimension.DISPUTES;
import static dev.homeward.analytics.credit.CreditDimension.FAULT;
import static dev.homeward.analytics.credit.CreditDimension.FULFILMENT;
import static dev.homeward.analytics.credit.CreditDimension.OTHER;
import static dev.homeward.analytics.credit.CreditDimension.SERVICE;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Everything in SCR-1 that is a matter of judgement or of estimation; one version of it, together
 * with the inputs, gives the same score for ever.
 *
 * @param halfLifeDays days after which a line counts half
 * @param longestAgeDays days after which a line is forgotten
 * @param kappa how many mature lines the parent's rate weighs in a cell's benchmark
 * @param dominantShare share of a category or region, from 0 to 1, above which a seller is left out
 *     of the parent's rates as well
 * @param z half width of the interval in standard deviations
 * @param weights how much each dimension counts; only their proportions matter
 * @param alpha expected events that the prior of each dimension is worth
 * @param middle score of a seller who is as expected, in points
 * @param pointsPerDoubling points that a doubled risk costs
 * @param violations what violations cost
 * @param bands where the grades begin
 * @param deadBand points by which a grade's limits are relaxed before the grade falls
 * @param risesAfter successive evaluations with a better band until the grade rises
 * @param rateableFrom expected faults below which nobody is rated
 * @param regionalFrom expected faults below which a region has no score of its own
 */
public record CreditParameters(
    double halfLifeDays,
    int longestAgeDays,
    double kappa,
    double dominantShare,
    double z,
    Map<CreditDimension, Double> weights,
    Map<CreditDimension, Double> alpha,
    double middle,
    double pointsPerDoubling,
    ViolationPoints violations,
    BandLimits bands,
    double deadBand,
    int risesAfter,
    double rateableFrom,
    double regionalFrom) {

  /** The document's parameters. */
  public static final CreditParameters DEFAULT =
      new CreditParameters(
          180,
          365,
          50,
          .20,
          1.2816,
          Map.of(FAULT, .60, OTHER, .10, DISPUTES, .10, SERVICE, .10, FULFILMENT, .10),
          Map.of(FAULT, 5d, OTHER, 5d, DISPUTES, 5d, SERVICE, 5d, FULFILMENT, 5d),
          600,
          100,
          ViolationPoints.DEFAULT,
          BandLimits.DEFAULT,
          10,
          2,
          1,
          3);

  public CreditParameters {
    weights = positiveForEach(weights);
    alpha = positiveForEach(alpha);
    require(halfLifeDays > 0 && longestAgeDays > 0, "ages are positive");
    require(kappa > 0 && z > 0 && pointsPerDoubling > 0, "kappa, z and points are positive");
    require(dominantShare > 0 && dominantShare <= 1, "a share lies above 0 and up to 1");
    require(deadBand >= 0 && risesAfter >= 1, "grades fall and rise after something");
    require(rateableFrom > 0 && regionalFrom > 0, "nobody is rated on nothing");
  }

  /** Points of one unit of log risk: 100 / ln 2 by default. */
  public double pointsPerLogRisk() {
    return pointsPerDoubling / Math.log(2);
  }

  /** The share of the whole that a line of some age still counts, from 1 down (SCR-1, 2.2, w). */
  public double decay(double ageDays) {
    return Math.pow(2, -ageDays / halfLifeDays);
  }

  public double weight(CreditDimension dimension) {
    return require(weights, dimension);
  }

  public double alpha(CreditDimension dimension) {
    return require(alpha, dimension);
  }

  private static double require(Map<CreditDimension, Double> values, CreditDimension dimension) {
    Double value = values.get(dimension);
    require(value != null, "every dimension has its value");
    return value == null ? Double.NaN : value;
  }

  private static Map<CreditDimension, Double> positiveForEach(Map<CreditDimension, Double> given) {
    Map<CreditDimension, Double> ordered = new EnumMap<>(CreditDimension.class);
    ordered.putAll(given);
    require(ordered.size() == CreditDimension.values().length, "every dimension has its value");
    require(ordered.values().stream().allMatch(value -> value > 0), "values are positive");
    return Collections.unmodifiableMap(ordered);
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException(what);
    }
  }
}
