package dev.homeward.policy;

import static dev.homeward.policy.AppliedRule.Verdict.GRANTS;
import static dev.homeward.policy.AppliedRule.Verdict.INFORMS;
import static dev.homeward.policy.AppliedRule.Verdict.LIMITS;
import static dev.homeward.policy.AppliedRule.Verdict.REFUSES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The law answers for goods that are not what was owed, for as long as it says. */
final class WithinConformity {

  private WithinConformity() {}

  static Finding of(StatutoryRule law, Facts facts) {
    Span span = law.window().span();
    LocalDate last = span == null ? null : span.lastDay(facts.delivered(), facts.place().days());
    if (last != null && !facts.over(last)) {
      AppliedRule rule = law.applied("conformity", GRANTS, facts.delivered(), last);
      return Finding.granted(BestTerms.ofLaw(law, facts, last), explained(rule, law));
    }
    return law.window().personBeyond()
        ? forPerson(law, facts, last)
        : Finding.refused(law.applied("conformity-expired", REFUSES, facts.delivered(), last));
  }

  private static Finding forPerson(StatutoryRule law, Facts facts, @Nullable LocalDate last) {
    AppliedRule rule = law.applied("conformity-person", LIMITS, facts.delivered(), last);
    Terms terms = BestTerms.ofLaw(law, facts, null).withApproval();
    return new Finding(Optional.of(terms), false, explained(rule, law));
  }

  private static List<AppliedRule> explained(AppliedRule rule, StatutoryRule law) {
    List<AppliedRule> rules = new ArrayList<>();
    rules.add(rule);
    law.conditions().forEach(condition -> rules.add(law.applied(condition, INFORMS)));
    rules.add(LegalWords.wayBack(law, true));
    rules.addAll(LegalWords.proof(law));
    return rules;
  }
}
