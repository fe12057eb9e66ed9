package dev.homeward.bench.credit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How often sellers of average risk get a bad grade, by what should not matter. */
final class Fairness {

  private final Rule rule;
  private final List<Average> all = new ArrayList<>();

  Fairness(Rule rule) {
    this.rule = rule;
  }

  private record Average(double sold, double mixRate, double expected, boolean flagged) {}

  /** Adds the sellers whose true risk is close to what is expected. */
  void add(RatingDay day) {
    for (int seller = 0; seller < day.scores.length; seller++) {
      double risk = day.world.trueRisk(seller, day.day);
      if (risk > .9 && risk < 1.1 && day.sold[seller] > 0) {
        Seller who = day.world.sellers[seller];
        all.add(
            new Average(
                day.sold[seller],
                who.domestic() * who.home() + (1 - who.domestic()) * (WorldDesign.REGIONS - 1) / 2,
                day.exposure(seller).expected(),
                rule.flags(day, seller)));
      }
    }
  }

  int size() {
    return all.size();
  }

  double share() {
    return share(all);
  }

  /** Shares by tenths of sellers, from the smallest to the largest. */
  List<Double> byVolume() {
    return shares(Comparator.comparingDouble(Average::sold), 10);
  }

  /** Shares by fourths of sellers, from those who deliver mostly to the best region on. */
  List<Double> byMix() {
    return shares(Comparator.comparingDouble(Average::mixRate), 4);
  }

  /** What was expected of the seller in the middle of each tenth. */
  List<Double> expectedByVolume() {
    return parts(Comparator.comparingDouble(Average::sold), 10).stream()
        .map(part -> part.stream().map(Average::expected).sorted().toList().get(part.size() / 2))
        .toList();
  }

  static String percents(List<Double> shares) {
    return shares.stream()
        .map(share -> String.format(Locale.ROOT, "%.2f", 100 * share))
        .collect(Collectors.joining(" "));
  }

  /** How many times the smallest the largest is. */
  static double spread(List<Double> shares) {
    double least = shares.stream().mapToDouble(each -> each).min().orElse(0);
    double most = shares.stream().mapToDouble(each -> each).max().orElse(0);
    return most / least;
  }

  private List<Double> shares(Comparator<Average> by, int count) {
    return parts(by, count).stream().map(Fairness::share).toList();
  }

  private List<List<Average>> parts(Comparator<Average> by, int count) {
    List<Average> sorted = all.stream().sorted(by).toList();
    List<List<Average>> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      parts.add(sorted.subList(sorted.size() * part / count, sorted.size() * (part + 1) / count));
    }
    return parts;
  }

  private static double share(List<Average> sellers) {
    return (double) sellers.stream().filter(Average::flagged).count() / sellers.size();
  }
}
