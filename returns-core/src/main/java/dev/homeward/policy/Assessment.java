package dev.homeward.policy;

import static dev.homeward.policy.AppliedRule.Verdict.LIMITS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the law and the policy about units that were delivered together. */
final class Assessment {

  private static final int YEARS_UNKNOWN_LAW_MAY_LAST = 2;

  private Assessment() {}

  static EligibilityDecision of(Statutes statutes, Facts facts, List<AppliedRule> known) {
    Finding withdrawal =
        statutes
            .find(Ground.WITHDRAWAL, facts.place(), facts.purchased())
            .map(law -> WithinWithdrawal.of(law, facts))
            .orElseGet(Finding::refused);
    Finding conformity =
        statutes
            .find(Ground.CONFORMITY, facts.place(), facts.purchased())
            .map(law -> WithinConformity.of(law, facts))
            .orElseGet(() -> unknownLaw(facts));
    Finding policy = WithinPolicy.of(facts);
    List<AppliedRule> rules = new ArrayList<>(known);
    Stream.of(withdrawal, policy, conformity).forEach(finding -> rules.addAll(finding.rules()));
    List<Terms> terms = new ArrayList<>(withoutFault(withdrawal.terms(), policy.terms()));
    conformity
        .terms()
        .map(law -> policy.terms().map(more -> BestTerms.improved(law, more)).orElse(law))
        .ifPresent(terms::add);
    if (terms.isEmpty()) {
      return new EligibilityDecision.NotEligible(rules);
    }
    boolean firm =
        Stream.of(withdrawal, policy, conformity)
            .anyMatch(finding -> finding.firm() && finding.terms().isPresent());
    return firm
        ? new EligibilityDecision.Eligible(terms, rules)
        : new EligibilityDecision.NeedsPerson(terms, rules);
  }

  private static List<Terms> withoutFault(Optional<Terms> law, Optional<Terms> policy) {
    if (law.isEmpty()) {
      return policy.stream().toList();
    }
    Terms right = law.get();
    return Stream.of(
            policy.map(promise -> BestTerms.improved(right, promise)).orElse(right),
            policy
                .map(promise -> BestTerms.raised(promise, right))
                .orElseGet(() -> BestTerms.asPolicy(right)))
        .sorted(BestTerms.FOR_THE_SHOPPER)
        .toList();
  }

  /** Law that is not on file may still bind the seller, so a person looks while that is likely. */
  private static Finding unknownLaw(Facts facts) {
    AppliedRule rule =
        new AppliedRule(
            "law-unknown",
            AppliedRule.Source.PLATFORM,
            null,
            LIMITS,
            null,
            null,
            List.of(facts.place().code()));
    if (facts.over(facts.delivered().plusYears(YEARS_UNKNOWN_LAW_MAY_LAST))) {
      return Finding.refused(rule);
    }
    return new Finding(Optional.of(BestTerms.ofUnknownLaw(facts)), false, List.of(rule));
  }
}
