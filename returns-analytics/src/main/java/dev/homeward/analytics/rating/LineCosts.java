package dev.homeward.analytics.rating;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.CreditScore;
import dev.homeward.analytics.credit.LineShare;
import dev.homeward.analytics.credit.Reserve;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.analytics.credit.expected.PeerRates;
import dev.homeward.analytics.rating.facts.BackLine;
import dev.homeward.analytics.rating.facts.OpenAmount;
import dev.homeward.analytics.rating.record.Rater;
import dev.homeward.analytics.rating.record.StoredRating;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What single lines of a seller cost it in points, and may still cost it in money. */
final class LineCosts {

  private static final int MOST_LINES = 10;

  private final CreditParameters parameters;
  private final StoredRating rating;
  private final Map<Cell, MaturityFunction> curves;
  private final Map<CreditDimension, PeerRates> peers = new EnumMap<>(CreditDimension.class);

  LineCosts(
      CreditParameters parameters,
      Rater rater,
      StoredRating rating,
      Map<Cell, MaturityFunction> curves) {
    this.parameters = parameters;
    this.rating = rating;
    this.curves = curves;
    rating
        .result()
        .score()
        .dimensions()
        .keySet()
        .forEach(dimension -> peers.put(dimension, rater.peers(dimension, rating.inputs())));
  }

  /** How often others' mature lines of a cell have the outcome; 0 where it is not measured. */
  double probability(CreditDimension dimension, Cell cell) {
    PeerRates others = peers.get(dimension);
    return others == null ? 0 : others.probability(cell);
  }

  List<SellerCard.CostlyLine> costliest(List<BackLine> back) {
    return back.stream()
        .map(this::costly)
        .sorted(Comparator.comparingDouble(SellerCard.CostlyLine::sum))
        .limit(MOST_LINES)
        .toList();
  }

  private SellerCard.CostlyLine costly(BackLine line) {
    Map<CreditDimension, Double> points = new EnumMap<>(CreditDimension.class);
    put(points, CreditDimension.FAULT, line, line.fault());
    put(points, CreditDimension.OTHER, line, line.other());
    put(points, CreditDimension.DISPUTES, line, line.lost());
    return new SellerCard.CostlyLine(
        line.line(),
        line.order(),
        line.number(),
        line.sku(),
        line.title(),
        line.delivered(),
        line.returnLine(),
        line.returnCase(),
        line.reason(),
        points,
        points.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  private void put(
      Map<CreditDimension, Double> points,
      CreditDimension dimension,
      BackLine line,
      double outcome) {
    CreditScore.Part part = rating.result().score().dimensions().get(dimension);
    if (part != null && outcome > 0) {
      double maturity = dimension.matures() ? maturity(line.cell(), line.age()) : 1;
      double expectation = probability(dimension, line.cell()) * maturity;
      double decay = parameters.decay(line.age());
      points.put(dimension, LineShare.points(parameters, part, decay, expectation, outcome));
    }
  }

  /** Refunds still to come: whoever's fault it is, the money goes back. */
  List<Money> reserve(List<OpenAmount> open) {
    Map<String, List<Reserve.OpenLine>> byCurrency = new TreeMap<>();
    for (OpenAmount amount : open) {
      double probability =
          risk(CreditDimension.FAULT, amount.cell()) + risk(CreditDimension.OTHER, amount.cell());
      byCurrency
          .computeIfAbsent(amount.currency().getCurrencyCode(), _ -> new ArrayList<>())
          .add(
              new Reserve.OpenLine(
                  Math.min(1, probability),
                  maturity(amount.cell(), amount.age()),
                  amount.amount().doubleValue()));
    }
    List<Money> reserve = new ArrayList<>();
    byCurrency.forEach((currency, lines) ->
        reserve.add(
            Money.rounded(
                BigDecimal.valueOf(Reserve.of(1, lines)), Currency.getInstance(currency))));
    return reserve;
  }

  private double risk(CreditDimension dimension, Cell cell) {
    CreditScore.Part part = rating.result().score().dimensions().get(dimension);
    return part == null ? 0 : probability(dimension, cell) * part.posterior().riskRatio();
  }

  private double maturity(Cell cell, int age) {
    return curves.getOrDefault(cell, MaturityFunction.START_UP).at(age);
  }
}
