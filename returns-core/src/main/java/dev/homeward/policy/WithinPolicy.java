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

/** Goods come back within the days, and of the kinds, that the seller's policy names. */
final class WithinPolicy {

  /** The rule by which goods of little worth stay with the shopper. */
  static final String KEEPS = "policy-keep";

  private WithinPolicy() {}

  static Finding of(Facts facts) {
    return refusal(facts).map(refusal -> Finding.refused(refusal)).orElseGet(() -> granted(facts));
  }

  private static Optional<AppliedRule> refusal(Facts facts) {
    Offer offer = facts.offer();
    PolicyTerms terms = offer.terms();
    String category = facts.category();
    Optional<String> flag = facts.flagAmong(terms.excludedFlags());
    if (category != null && terms.excludedCategories().contains(category)) {
      return Optional.of(offer.applied("policy-category", REFUSES, null, null, category));
    }
    if (flag.isPresent()) {
      return Optional.of(offer.applied("policy-flag", REFUSES, null, null, flag.get()));
    }
    Integer days = terms.days();
    if (terms.approval() == Approval.DECLINE) {
      return Optional.of(offer.applied("policy-declined", REFUSES, null, null));
    }
    if (days != null && days == 0) {
      return Optional.of(offer.applied("policy-none", REFUSES, null, null));
    }
    LocalDate last = lastDay(facts);
    return last != null && facts.over(last)
        ? Optional.of(
            offer.applied("policy-expired", REFUSES, facts.delivered(), last, String.valueOf(days)))
        : Optional.empty();
  }

  private static Finding granted(Facts facts) {
    Integer days = facts.offer().terms().days();
    LocalDate last = lastDay(facts);
    AppliedRule rule =
        days == null
            ? facts.offer().applied("policy-unlimited", GRANTS, facts.delivered(), null)
            : facts.offer().applied("policy", GRANTS, facts.delivered(), last, days.toString());
    List<AppliedRule> rules = new ArrayList<>(List.of(rule));
    Offer offer = facts.offer();
    if (offer.ofSeller() && offer.terms().approval() == Approval.REVIEW) {
      rules.add(offer.applied("policy-review", LIMITS, null, null));
    }
    if (offer.terms().keeps(facts.worth())) {
      rules.add(offer.applied(KEEPS, INFORMS, null, null));
    }
    return Finding.granted(BestTerms.ofPolicy(facts, last), rules);
  }

  private static @Nullable LocalDate lastDay(Facts facts) {
    Integer days = facts.offer().terms().days();
    return days == null ? null : facts.delivered().plusDays(days);
  }
}
