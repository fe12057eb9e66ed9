package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Basis;
import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.ReturnRates;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the overview together. */
@Component
class Overviews {

  private static final int ROWS = 8;
  private static final int REGIONS = 30;
  private static final int MATURE_ENOUGH = 10;
  private static final int MANY_ENOUGH = 30;
  private static final List<Grouping> RANKED =
      List.of(
          Grouping.PRODUCT,
          Grouping.COUNTRY,
          Grouping.REASON,
          Grouping.CATEGORY,
          Grouping.CHANNEL,
          Grouping.CARRIER);

  private final ReturnRates rates;
  private final KeyFigures keyFigures;
  private final Trends trends;
  private final Rankings rankings;
  private final Words words;

  Overviews(
      ReturnRates rates, KeyFigures keyFigures, Trends trends, Rankings rankings, Words words) {
    this.rates = rates;
    this.keyFigures = keyFigures;
    this.trends = trends;
    this.rankings = rankings;
    this.words = words;
  }

  void fill(Model model, Question question) {
    RateAnswer total = rates.answer(question.rates());
    model.addAttribute("total", total);
    model.addAttribute("thin", missing(question, total));
    model.addAttribute("figures", keyFigures.of(question, total));
    model.addAttribute("trend", trends.of(question));
    Ranking regions = rankings.of(question, Grouping.REGION, REGIONS, 0);
    model.addAttribute("regions", regions);
    model.addAttribute("map", RegionMap.of(regions, words));
    model.addAttribute(
        "rankings", ranked(question).map(by -> rankings.of(question, by, ROWS, 0)).toList());
  }

  private static Stream<Grouping> ranked(Question question) {
    return question.portal().isPlatform()
        ? Stream.concat(Stream.of(Grouping.SELLER), RANKED.stream())
        : RANKED.stream();
  }

  /** How many more units it takes for a rate to stand on; 0 where there are enough. */
  private static long missing(Question question, RateAnswer total) {
    if (question.isValue()) {
      return 0;
    }
    int enough = question.slice().basis() == Basis.COHORT ? MATURE_ENOUGH : MANY_ENOUGH;
    double short_ = enough - total.total().denominator().doubleValue();
    return Math.max(0, (long) Math.ceil(short_));
  }
}
