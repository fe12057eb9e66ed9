package dev.homeward.drafting;

import dev.homeward.policy.PolicyCondition;
import dev.homeward.policy.PolicyRule;
import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at rules beside each other: which can never count, and which speak of the same goods. */
final class Overlaps {

  private Overlaps() {}

  static List<SheetProblem> among(List<PolicyRule> rules) {
    List<SheetProblem> problems = new ArrayList<>();
    for (int later = 0; later < rules.size(); later++) {
      if (rules.get(later).when().equals(PolicyCondition.ALWAYS)) {
        problems.add(SheetProblem.blocking(later + 1, "when", "policy.sheet.no-condition"));
      }
      for (int earlier = 0; earlier < later; earlier++) {
        SheetProblem problem =
            between(rules.get(earlier), earlier + 1, rules.get(later), later + 1);
        if (problem != null) {
          problems.add(problem);
          if (problem.blocks()) {
            break;
          }
        }
      }
    }
    return problems;
  }

  private static @Nullable SheetProblem between(
      PolicyRule earlier, int number, PolicyRule later, int of) {
    PolicyCondition first = earlier.when();
    PolicyCondition second = later.when();
    if (first.equals(PolicyCondition.ALWAYS) || second.equals(PolicyCondition.ALWAYS)) {
      return null; // That is said of the rule without a condition.
    }
    boolean same = earlier.then().equals(later.then());
    if (covers(first, second)) {
      String code =
          first.equals(second) && !same ? "policy.sheet.contradicts" : "policy.sheet.unreachable";
      return SheetProblem.blocking(of, "when", code, number);
    }
    return same || covers(second, first) || !meet(first, second)
        ? null
        : SheetProblem.told(of, "when", "policy.sheet.overlaps", number);
  }

  /** Whether everything that the one holds for, the other does too. */
  private static boolean covers(PolicyCondition all, PolicyCondition some) {
    return holds(all.places(), some.places())
        && holds(all.categories(), some.categories())
        && holds(all.flags(), some.flags())
        && holds(all.reasons(), some.reasons())
        && holds(all.channels(), some.channels())
        && holds(all.groups(), some.groups())
        && (all.from() == null || (some.from() != null && !some.from().isBefore(all.from())))
        && (all.to() == null || (some.to() != null && !some.to().isAfter(all.to())))
        && coversPrice(all, some);
  }

  private static boolean coversPrice(PolicyCondition all, PolicyCondition some) {
    return (all.priceFrom() == null || atLeast(some.priceFrom(), all.priceFrom()))
        && (all.priceTo() == null || atLeast(all.priceTo(), some.priceTo()));
  }

  private static boolean atLeast(@Nullable Money high, @Nullable Money low) {
    return high != null
        && low != null
        && high.currency().equals(low.currency())
        && high.compareTo(low) >= 0;
  }

  private static boolean holds(Set<String> all, Set<String> some) {
    return all.isEmpty() || (!some.isEmpty() && all.containsAll(some));
  }

  /** Whether there can be goods that both hold for. */
  private static boolean meet(PolicyCondition one, PolicyCondition two) {
    return touch(one.places(), two.places())
        && touch(one.categories(), two.categories())
        && touch(one.reasons(), two.reasons())
        && touch(one.channels(), two.channels())
        && touch(one.groups(), two.groups())
        && inOrder(one.from(), two.to())
        && inOrder(two.from(), one.to())
        && notAbove(one.priceFrom(), two.priceTo())
        && notAbove(two.priceFrom(), one.priceTo());
  }

  private static boolean touch(Set<String> one, Set<String> two) {
    return one.isEmpty() || two.isEmpty() || !Collections.disjoint(one, two);
  }

  private static boolean inOrder(@Nullable LocalDate first, @Nullable LocalDate second) {
    return first == null || second == null || !first.isAfter(second);
  }

  private static boolean notAbove(@Nullable Money low, @Nullable Money high) {
    return low == null || high == null || atLeast(high, low);
  }
}
