package dev.homeward.policy;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the law of some places gives shoppers on one ground; a row of {@code statutory-rules.csv}.
 *
 * @param places ISO codes of the destination countries
 * @param span null where the law gives no such right, or none of a fixed length
 * @param fromLastItem whether the period of an order runs from its last delivery
 * @param uninformedMonths by which the period grows where the shopper was not told of the right
 * @param personBeyond whether claims after the period are for a person to judge, and not refused
 * @param sellerPaysUninformed whether the seller pays the return where the shopper was not told
 * @param exceptedFlags of articles that the right does not cover
 * @param unsealedFlags of articles that lose the right once they are unsealed
 * @param conditions told with the right, by the rule that tells them
 * @param yieldsToPolicy whether terms that the seller shows take the place of this right
 * @param validFrom first day of purchase that it covers
 * @param validTo last day of purchase that it covers; null while it is in force
 */
record StatutoryRule(
    Ground ground,
    Set<String> places,
    @Nullable Span span,
    boolean fromLastItem,
    int uninformedMonths,
    boolean personBeyond,
    Payer returnPaidBy,
    boolean sellerPaysUninformed,
    int refundDays,
    RefundClock refundClock,
    RefundOutbound refundOutbound,
    int sendBackDays,
    Set<String> exceptedFlags,
    Set<String> unsealedFlags,
    Set<String> conditions,
    Set<String> resolutions,
    boolean yieldsToPolicy,
    String clause,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  boolean coversPurchaseOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Returns who pays for the way back. */
  Payer returnPaidBy(boolean informed) {
    return sellerPaysUninformed && !informed ? Payer.SELLER : returnPaidBy;
  }

  AppliedRule applied(String rule, AppliedRule.Verdict verdict, String... arguments) {
    return applied(rule, verdict, null, null, arguments);
  }

  AppliedRule applied(
      String rule,
      AppliedRule.Verdict verdict,
      @Nullable LocalDate from,
      @Nullable LocalDate lastDay,
      String... arguments) {
    return new AppliedRule(
        rule,
        AppliedRule.Source.STATUTE,
        clause,
        verdict,
        from,
        lastDay,
        java.util.List.of(arguments));
  }
}
