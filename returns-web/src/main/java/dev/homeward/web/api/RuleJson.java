package dev.homeward.web.api;

import dev.homeward.policy.AppliedRule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A rule that had a say, as the API tells it.
 *
 * @param text of the rule, in the caller's language
 * @param sourceUrl of the law's text; null for other rules
 * @param unconfirmed whether nobody has compared the law on file with its text
 */
record RuleJson(
    String rule,
    AppliedRule.Source source,
    @Nullable String clause,
    AppliedRule.Verdict verdict,
    @Nullable LocalDate from,
    @Nullable LocalDate lastDay,
    String text,
    @Nullable String sourceUrl,
    boolean unconfirmed) {

  static List<RuleJson> of(List<AppliedRule> rules, MessageSource messages) {
    return rules.stream().map(rule -> of(rule, messages)).toList();
  }

  private static RuleJson of(AppliedRule rule, MessageSource messages) {
    String text =
        messages.getMessage(
            "policy.rule." + rule.rule(),
            rule.arguments().toArray(),
            rule.rule(),
            LocaleContextHolder.getLocale());
    return new RuleJson(
        rule.rule(),
        rule.source(),
        rule.clause(),
        rule.verdict(),
        rule.from(),
        rule.lastDay(),
        text == null ? rule.rule() : text,
        rule.reference() == null ? null : rule.reference().url(),
        rule.unconfirmed());
  }
}
