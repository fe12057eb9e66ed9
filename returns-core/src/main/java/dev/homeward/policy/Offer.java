package dev.homeward.policy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper is offered beyond the law.
 *
 * @param version of the seller's policy; null where the platform's default stands in
 * @param sentence of the policy that the article falls under
 * @param informs whether shoppers are told of their rights before they buy
 */
record Offer(PolicySentence sentence, @Nullable PolicyVersion version, boolean informs) {

  static Offer of(@Nullable PolicyVersion version, SoldArticle article) {
    return version == null
        ? new Offer(new PolicySentence(0, "", PolicyTemplates.standard()), null, true)
        : new Offer(version.policy().sentenceFor(article), version, version.policy().informs());
  }

  PolicyTerms terms() {
    return sentence.terms();
  }

  boolean ofSeller() {
    return version != null;
  }

  AppliedRule applied(
      String rule,
      AppliedRule.Verdict verdict,
      @Nullable LocalDate from,
      @Nullable LocalDate lastDay,
      String... arguments) {
    return version == null
        ? new AppliedRule(
            "default-" + rule,
            AppliedRule.Source.PLATFORM,
            null,
            verdict,
            from,
            lastDay,
            List.of(arguments))
        : new AppliedRule(
            rule,
            AppliedRule.Source.SELLER_POLICY,
            clause(version, sentence),
            verdict,
            from,
            lastDay,
            List.of(arguments));
  }

  /** Such as {@code v3, 2026-11-01} or {@code v3, 2026-11-01, § 2 Sale articles}. */
  private static String clause(PolicyVersion version, PolicySentence sentence) {
    LocalDate since = LocalDate.ofInstant(version.policy().effectiveFrom(), ZoneOffset.UTC);
    String clause = "v" + version.number() + ", " + since;
    return sentence.number() == 0
        ? clause
        : (clause + ", § " + sentence.number() + " " + sentence.name()).strip();
  }
}
