package dev.homeward.web.ops.parameters;

import dev.homeward.analytics.credit.BandLimits;
import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.ViolationPoints;
import java.util.ArrayList;
import java.util.List;

/** Parameters in groups that can be read; each has its words in the message files. */
final class ParameterGroups {

  private ParameterGroups() {}

  /** A group, with the last part of the message key of its title. */
  public record Group(String key, List<Figure> figures) {}

  /** A figure, with the last part of the message key of its label. */
  public record Figure(String key, double value) {}

  static List<Group> of(CreditParameters parameters) {
    return List.of(
        new Group(
            "counting",
            List.of(
                new Figure("half-life", parameters.halfLifeDays()),
                new Figure("longest-age", parameters.longestAgeDays()),
                new Figure("kappa", parameters.kappa()),
                new Figure("dominant-share", parameters.dominantShare()))),
        new Group("weights", byDimension(parameters::weight)),
        new Group("alpha", byDimension(parameters::alpha)),
        new Group(
            "score",
            List.of(
                new Figure("middle", parameters.middle()),
                new Figure("doubling", parameters.pointsPerDoubling()),
                new Figure("z", parameters.z()))),
        new Group("bands", bands(parameters.bands())),
        new Group(
            "moving",
            List.of(
                new Figure("dead-band", parameters.deadBand()),
                new Figure("rises-after", parameters.risesAfter()),
                new Figure("rateable-from", parameters.rateableFrom()),
                new Figure("regional-from", parameters.regionalFrom()))),
        new Group("violations", violations(parameters.violations())));
  }

  private static List<Figure> byDimension(
      java.util.function.ToDoubleFunction<CreditDimension> value) {
    List<Figure> figures = new ArrayList<>();
    for (CreditDimension dimension : CreditDimension.values()) {
      figures.add(new Figure("dimension." + dimension, value.applyAsDouble(dimension)));
    }
    return figures;
  }

  private static List<Figure> bands(BandLimits limits) {
    return List.of(
        new Figure("band.a", limits.a().score()),
        new Figure("band.a-low", limits.a().low()),
        new Figure("band.b", limits.b().score()),
        new Figure("band.b-low", limits.b().low()),
        new Figure("band.d", limits.d().score()),
        new Figure("band.d-high", limits.d().high()),
        new Figure("band.d-faults", limits.d().faults()),
        new Figure("band.d-buyers", limits.d().buyers()),
        new Figure("band.e", limits.e().score()),
        new Figure("band.e-high", limits.e().high()),
        new Figure("band.e-faults", limits.e().faults()),
        new Figure("band.e-buyers", limits.e().buyers()));
  }

  private static List<Figure> violations(ViolationPoints points) {
    return List.of(
        new Figure("violation.critical", points.critical()),
        new Figure("violation.high", points.high()),
        new Figure("violation.medium", points.medium()),
        new Figure("violation.low", points.low()),
        new Figure("violation.life", points.lifeDays()));
  }
}
