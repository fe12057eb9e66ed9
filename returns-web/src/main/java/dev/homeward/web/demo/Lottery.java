package dev.homeward.web.demo;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Draws from a list, some members more often than others. */
final class Lottery<T> {

  private final List<T> members;
  private final double[] upTo;

  /**
   * Prepares the draw.
   *
   * @param weight of a member, at least 0; their sum may be anything above 0
   */
  Lottery(List<T> members, ToDoubleFunction<T> weight) {
    this.members = List.copyOf(members);
    this.upTo = members.stream().mapToDouble(weight).toArray();
    Arrays.parallelPrefix(upTo, Double::sum);
  }

  T draw(RandomGenerator random) {
    double at = random.nextDouble() * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, at);
    return members.get(found < 0 ? -found - 1 : Math.min(found + 1, members.size() - 1));
  }

  static <T> T even(List<T> members, RandomGenerator random) {
    return members.get(random.nextInt(members.size()));
  }
}
