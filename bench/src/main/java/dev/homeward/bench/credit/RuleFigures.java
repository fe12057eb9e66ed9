package dev.homeward.bench.credit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How one rule judged one marketplace.
 *
 * @param auc how well it ranks bad sellers above others
 * @param flagged how many it flags
 * @param precision share of them that are bad
 * @param recall share of the bad that it flags
 * @param unfair how many it flags whose true risk is at most as expected
 * @param precisionAtScore precision of its worst, as many as the score flags
 */
record RuleFigures(
    double auc,
    double flagged,
    double precision,
    double recall,
    double unfair,
    double precisionAtScore) {

  private static final double BAD = 1.5;

  static RuleFigures of(Rule rule, RatingDay day) {
    double[] statistic = rule.statistics(day);
    int flagged = 0;
    int caught = 0;
    int unfair = 0;
    int bad = 0;
    for (int seller = 0; seller < statistic.length; seller++) {
      double risk = day.world.trueRisk(seller, day.day);
      bad += risk >= BAD ? 1 : 0;
      if (rule.flags(day, seller)) {
        flagged++;
        caught += risk >= BAD ? 1 : 0;
        unfair += risk <= 1 ? 1 : 0;
      }
    }
    return new RuleFigures(
        Ranks.auc(statistic, seller -> isBad(day, seller)),
        flagged,
        (double) caught / Math.max(1, flagged),
        (double) caught / Math.max(1, bad),
        unfair,
        precisionOfWorst(rule, day, statistic));
  }

  /** Only among those that the rule flags at all, before others. */
  private static double precisionOfWorst(Rule rule, RatingDay day, double[] statistic) {
    int count = flaggedBy(Rule.SCORE, day);
    Comparator<Integer> worstFirst =
        Comparator.<Integer, Boolean>comparing(seller -> !rule.flags(day, seller))
            .thenComparing(Comparator.<Integer>comparingDouble(i -> statistic[i]).reversed());
    Integer[] order = IntStream.range(0, statistic.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, worstFirst);
    long caught = Arrays.stream(order).limit(count).filter(i -> isBad(day, i)).count();
    return (double) caught / Math.max(1, count);
  }

  static int flaggedBy(Rule rule, RatingDay day) {
    return (int)
        IntStream.range(0, day.scores.length).filter(seller -> rule.flags(day, seller)).count();
  }

  private static boolean isBad(RatingDay day, int seller) {
    return day.world.trueRisk(seller, day.day) >= BAD;
  }
}
