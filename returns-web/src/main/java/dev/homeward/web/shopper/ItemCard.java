package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.policy.AppliedRule;
import dev.homeward.policy.EligibilityDecision;
import dev.homeward.policy.Ground;
import dev.homeward.policy.LineEligibility;
import dev.homeward.policy.OrderEligibility;
import dev.homeward.policy.Terms;
import dev.homeward.policy.UnitWindow;
import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article of an order as its shopper sees it.
 *
 * @param units that can still go back; 0 where none can
 * @param lastDay for saying so; null where there is no last day
 * @param groups of units with different last days, the earliest first; empty if it is the same for
 *     all
 * @param withdrawable whether the law lets the shopper withdraw from it now
 * @param onlyFaults whether only goods that are not what was owed can still go back
 * @param rules that were asked about it
 */
public record ItemCard(
    String id,
    String title,
    String sku,
    int bought,
    int units,
    Money price,
    @Nullable LocalDate lastDay,
    List<Group> groups,
    boolean withdrawable,
    boolean onlyFaults,
    List<AppliedRule> rules) {

  /** Units that arrived together; null for no last day. */
  public record Group(int units, @Nullable LocalDate lastDay) {}

  /** Returns the articles of an order, without what is no merchandise. */
  static List<ItemCard> all(OrderView order, OrderEligibility eligibility) {
    return order.lines().stream()
        .filter(OrderView.Line::merchandise)
        .map(line -> of(line, eligibility.line(line.id()).orElseThrow()))
        .toList();
  }

  /** Returns the id of the field in which the first article that can go back is ticked. */
  static String firstField(List<ItemCard> cards) {
    return cards.stream()
        .filter(card -> card.units() > 0)
        .map(card -> "item-" + card.id())
        .findFirst()
        .orElse("main");
  }

  private static ItemCard of(OrderView.Line line, LineEligibility eligibility) {
    EligibilityDecision decision = eligibility.decision();
    List<Terms> terms = decision.terms();
    return new ItemCard(
        line.id().toString(),
        line.title(),
        line.sku(),
        line.value().quantity(),
        terms.isEmpty() ? 0 : eligibility.returnable(),
        line.value().unit(0).goods(),
        lastDay(terms),
        groups(eligibility),
        eligibility.available(Ground.WITHDRAWAL) > 0,
        !terms.isEmpty() && terms.stream().allMatch(t -> t.ground() == Ground.CONFORMITY),
        decision.rules());
  }

  private static @Nullable LocalDate lastDay(List<Terms> terms) {
    return terms.stream()
        .filter(t -> t.ground() != Ground.CONFORMITY)
        .map(Terms::lastDay)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What came last has most time left and is what goes back first: the earlier ones are gone. */
  private static List<Group> groups(LineEligibility eligibility) {
    List<Group> groups = new ArrayList<>();
    int left = eligibility.returnable();
    for (UnitWindow window : eligibility.windows().reversed()) {
      int units = Math.min(left, window.units());
      if (units > 0 && !window.decision().terms().isEmpty()) {
        groups.addFirst(new Group(units, lastDay(window.decision().terms())));
        left -= units;
      }
    }
    long days = groups.stream().map(Group::lastDay).distinct().count();
    return days > 1 ? List.copyOf(groups) : List.of();
  }

  /** Returns the rules that stand against it. */
  public List<AppliedRule> refusals() {
    return rules.stream().filter(rule -> rule.verdict() == AppliedRule.Verdict.REFUSES).toList();
  }

  /** Returns the reasons to choose from. */
  public ReasonChips reasons() {
    return onlyFaults ? ReasonChips.FAULTS : ReasonChips.ALL;
  }

  /** Says whether everything that was bought of it is on its way back already. */
  public boolean spokenFor() {
    return units == 0 && refusals().stream().allMatch(rule -> rule.rule().equals("nothing-left"));
  }

  /** In a word, why nothing can go back: part of the message key {@code shopper.why.<word>}. */
  public String why() {
    List<AppliedRule> refusals = refusals();
    if (refusals.stream().anyMatch(rule -> rule.rule().equals("not-delivered"))) {
      return "not-delivered";
    }
    if (refusals.stream().anyMatch(rule -> rule.rule().endsWith("-expired"))) {
      return "over";
    }
    return refusals.stream().anyMatch(rule -> rule.rule().matches(".*-(excepted|flag|category)"))
        ? "excluded"
        : "other";
  }

  /** The last day on which something could have gone back; null if there was none. */
  public @Nullable LocalDate wasUntil() {
    return refusals().stream()
        .filter(rule -> !rule.rule().startsWith("conformity"))
        .map(AppliedRule::lastDay)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Where the rules stand written. */
  public String clauses() {
    return refusals().stream()
        .filter(rule -> rule.source() == AppliedRule.Source.STATUTE)
        .map(AppliedRule::clause)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(" · "));
  }
}
