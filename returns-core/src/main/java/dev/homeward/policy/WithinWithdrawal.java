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

/** The law lets the shopper withdraw, in time and from goods of this kind. */
final class WithinWithdrawal {

  private WithinWithdrawal() {}

  static Finding of(StatutoryRule law, Facts facts) {
    Span span = law.span();
    if (span == null) {
      return Finding.refused(law.applied("withdrawal-none", INFORMS));
    }
    if (law.yieldsToPolicy() && facts.offer().ofSeller()) {
      return Finding.refused(law.applied("withdrawal-displaced", INFORMS));
    }
    Optional<String> excepted = facts.flagAmong(law.exceptedFlags());
    if (excepted.isPresent()) {
      return Finding.refused(law.applied("withdrawal-excepted", REFUSES, excepted.get()));
    }
    String days = String.valueOf(span.days(facts.delivered()));
    LocalDate start = law.fromLastItem() ? facts.lastItem() : facts.delivered();
    LocalDate last = start == null ? null : lastDay(law, span, start, facts.offer().informs());
    return last != null && facts.over(last)
        ? Finding.refused(law.applied("withdrawal-expired", REFUSES, start, last, days))
        : granted(law, facts, start, last, days);
  }

  private static LocalDate lastDay(
      StatutoryRule law, Span span, LocalDate start, boolean informed) {
    LocalDate last = span.lastDay(start);
    return informed ? last : last.plusMonths(law.uninformedMonths());
  }

  private static Finding granted(
      StatutoryRule law,
      Facts facts,
      @Nullable LocalDate start,
      @Nullable LocalDate last,
      String days) {
    List<AppliedRule> rules = new ArrayList<>();
    String rule = last == null ? "withdrawal-awaits-last-item" : "withdrawal";
    rules.add(law.applied(rule, GRANTS, start, last, days));
    if (!facts.offer().informs() && law.uninformedMonths() > 0) {
      String months = String.valueOf(law.uninformedMonths());
      rules.add(law.applied("withdrawal-extended", INFORMS, start, last, months));
    }
    facts
        .flagAmong(law.unsealedFlags())
        .ifPresent(flag -> rules.add(law.applied("withdrawal-sealed", LIMITS, flag)));
    law.conditions().forEach(condition -> rules.add(law.applied(condition, INFORMS)));
    return Finding.granted(BestTerms.ofLaw(law, facts, last), rules);
  }
}
