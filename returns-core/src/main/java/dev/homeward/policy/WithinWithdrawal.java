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
    Span span = law.window().span();
    boolean informed = facts.offer().informs();
    if (span == null || (law.window().onlyUninformed() && informed)) {
      List<AppliedRule> rules = new ArrayList<>();
      rules.add(law.applied(span == null ? "withdrawal-none" : "withdrawal-informed", INFORMS));
      law.conditions().forEach(condition -> rules.add(law.applied(condition, INFORMS)));
      return Finding.refused(rules.toArray(AppliedRule[]::new));
    }
    if (law.window().yieldsToPolicy() && facts.offer().ofSeller()) {
      return Finding.refused(law.applied("withdrawal-displaced", INFORMS));
    }
    Optional<String> excepted = facts.flagAmong(law.exceptedFlags());
    if (excepted.isPresent()) {
      return Finding.refused(law.applied("withdrawal-excepted", REFUSES, excepted.get()));
    }
    LocalDate start = start(law, facts);
    String days = String.valueOf(span.days(facts.delivered()));
    int more = informed ? 0 : law.window().uninformedMonths();
    LocalDate last = start == null ? null : span.lastDay(start, more, facts.place().days());
    return last != null && facts.over(last)
        ? Finding.refused(law.applied("withdrawal-expired", REFUSES, start, last, days))
        : granted(law, facts, start, last, days);
  }

  private static @Nullable LocalDate start(StatutoryRule law, Facts facts) {
    return switch (law.window().start()) {
      case POSSESSION_LAST_ITEM -> facts.lastItem();
      case RECEIPT -> facts.delivered();
      // The contract is concluded, and its document sent, on the day of the order.
      case CONTRACT_DOC, SIGNATURE ->
          facts.delivered().isBefore(facts.purchased()) ? facts.purchased() : facts.delivered();
    };
  }

  private static Finding granted(
      StatutoryRule law,
      Facts facts,
      @Nullable LocalDate start,
      @Nullable LocalDate last,
      String days) {
    boolean informed = facts.offer().informs();
    List<AppliedRule> rules = new ArrayList<>();
    rules.add(law.applied(rule(law, last), GRANTS, start, last, days));
    if (!informed && law.window().uninformedMonths() > 0) {
      String months = String.valueOf(law.window().uninformedMonths());
      rules.add(law.applied("withdrawal-extended", INFORMS, start, last, months));
    }
    facts
        .flagAmong(law.unsealedFlags())
        .ifPresent(flag -> rules.add(law.applied("withdrawal-sealed", LIMITS, flag)));
    law.conditions().forEach(condition -> rules.add(law.applied(condition, INFORMS)));
    rules.add(LegalWords.wayBack(law, informed));
    rules.addAll(LegalWords.refund(law));
    return Finding.granted(BestTerms.ofLaw(law, facts, last), rules);
  }

  private static String rule(StatutoryRule law, @Nullable LocalDate last) {
    if (last == null) {
      return "withdrawal-awaits-last-item";
    }
    Span span = law.window().span();
    return span != null && span.businessDays() ? "withdrawal-business-days" : "withdrawal";
  }
}
