package dev.homeward.policy;

import java.util.List;

/** Whether units may come back, with every rule that applied. */
public sealed interface EligibilityDecision {

  List<AppliedRule> rules();

  /**
   * They may.
   *
   * @param terms at most one for each ground, the better for the shopper first; not empty
   */
  record Eligible(List<Terms> terms, List<AppliedRule> rules) implements EligibilityDecision {}

  /**
   * They may if a person agrees.
   *
   * @param terms that would hold; not empty
   */
  record NeedsPerson(List<Terms> terms, List<AppliedRule> rules) implements EligibilityDecision {}

  /** They may not. */
  record NotEligible(List<AppliedRule> rules) implements EligibilityDecision {}
}
