package dev.homeward.policy;

import dev.homeward.shared.CountryCode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper is offered beyond the law.
 *
 * @param version of the seller's policy; null where the platform's default stands in
 * @param informs whether shoppers are told of their rights before they buy
 */
record Offer(PolicyTerms terms, @Nullable PolicyVersion version, boolean informs) {

  static Offer of(@Nullable PolicyVersion version, @Nullable CountryCode country) {
    return version == null
        ? new Offer(PolicyTemplates.standard(), null, true)
        : new Offer(version.termsIn(country), version, version.policy().informs());
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
            clause(version),
            verdict,
            from,
            lastDay,
            List.of(arguments));
  }

  /** Such as {@code v3, 2026-11-01}. */
  private static String clause(PolicyVersion version) {
    LocalDate since = LocalDate.ofInstant(version.policy().effectiveFrom(), ZoneOffset.UTC);
    return "v" + version.number() + ", " + since;
  }
}
