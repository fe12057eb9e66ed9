package dev.homeward.policy;

import java.util.List;
import java.util.Optional;

/** Whether units may come back, on which terms, and every rule that had a say. */
public sealed interface EligibilityDecision {

  /** Returns all rules that were asked, those that refuse among them. */
  List<AppliedRule> rules();

  /**
   * Returns the terms on offer, at most one per ground: first those that ask for no fault, the
   * better for the shopper first, then those of faulty goods. Empty where nothing is on offer.
   */
  List<Terms> terms();

  /** Returns the terms of one ground; empty where the unit cannot come back on it. */
  default Optional<Terms> on(Ground ground) {
    return terms().stream().filter(terms -> terms.ground() == ground).findFirst();
  }

  /** Whether the policy refunds it and leaves it with the shopper, for what little it is worth. */
  default boolean staysWithShopper() {
    return rules().stream().anyMatch(rule -> rule.rule().equals(WithinPolicy.KEEPS));
  }

  /** Returns the rules that refuse, for a person who may override them. */
  default List<AppliedRule> refusals() {
    return rules().stream().filter(rule -> rule.verdict() == AppliedRule.Verdict.REFUSES).toList();
  }

  /** May come back. */
  record Eligible(List<Terms> terms, List<AppliedRule> rules) implements EligibilityDecision {
    public Eligible {
      terms = List.copyOf(terms);
      rules = List.copyOf(rules);
    }
  }

  /** May come back if a person says so: only what rules cannot judge stands against it. */
  record NeedsPerson(List<Terms> terms, List<AppliedRule> rules) implements EligibilityDecision {
    public NeedsPerson {
      terms = List.copyOf(terms);
      rules = List.copyOf(rules);
    }
  }

  /** May not come back, unless staff overrides the rules that refuse. */
  record NotEligible(List<AppliedRule> rules) implements EligibilityDecision {
    public NotEligible {
      rules = List.copyOf(rules);
    }

    @Override
    public List<Terms> terms() {
      return List.of();
    }
  }
}
