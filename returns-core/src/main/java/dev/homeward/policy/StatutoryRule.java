package dev.homeward.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the law of some places gives shoppers on one ground; a record of the files in {@code law/}.
 *
 * @param id that all versions of the rule share
 * @param places codes of the countries and territories
 * @param exceptedFlags of articles that the right does not cover
 * @param unsealedFlags of articles that lose the right once they are unsealed
 * @param conditions told with the right, by the rule that tells them
 */
public record StatutoryRule(
    String id,
    Ground ground,
    Set<String> places,
    Window window,
    WayBack wayBack,
    RefundDuty refund,
    Set<String> exceptedFlags,
    Set<String> unsealedFlags,
    Set<String> conditions,
    Set<String> resolutions,
    Proof proof,
    Citation citation) {

  /** What the period of a right runs from. */
  public enum Start {
    /** Possession of the last good of the order. */
    POSSESSION_LAST_ITEM,
    /** Receipt of the units. */
    RECEIPT,
    /** Receipt of the units or of the contract document, whichever is later. */
    CONTRACT_DOC,
    /** Receipt of the units or the signing of the contract, whichever is later. */
    SIGNATURE
  }

  /**
   * When a right can be used.
   *
   * @param span null where the law gives no such right, or none of a fixed length
   * @param dispatchSuffices whether a statement that is sent in time is in time
   * @param uninformedMonths by which the period grows where the shopper was not told of the right
   * @param onlyUninformed whether only shoppers who were not told have the right
   * @param personBeyond whether claims after the period are for a person to judge, and not refused
   * @param yieldsToPolicy whether terms that the seller shows take the place of this right
   */
  public record Window(
      @Nullable Span span,
      Start start,
      boolean dispatchSuffices,
      int uninformedMonths,
      boolean onlyUninformed,
      boolean personBeyond,
      boolean yieldsToPolicy) {}

  /** Who bears the way back by law. */
  public enum ReturnCost {
    SHOPPER,
    SELLER,
    /** The shopper, but the seller where it did not say so before the purchase. */
    SHOPPER_IF_INFORMED,
    /** The seller, if the goods travel with the carrier that it named, or it named none. */
    SELLER_IF_NAMED_CARRIER
  }

  /**
   * How goods come back.
   *
   * @param sendBackDays within which the goods are to be posted
   */
  public record WayBack(ReturnCost cost, int sendBackDays) {

    /** Returns who pays for it. */
    Payer payer(boolean informed) {
      return switch (cost) {
        case SHOPPER -> Payer.SHOPPER;
        case SELLER, SELLER_IF_NAMED_CARRIER -> Payer.SELLER;
        case SHOPPER_IF_INFORMED -> informed ? Payer.SHOPPER : Payer.SELLER;
      };
    }
  }

  /** Until when the seller may keep the money back. */
  public enum Withholding {
    NONE,
    GOODS_RECEIVED,
    /** Until the goods are there or were provably sent, whichever is first. */
    EARLIER_OF
  }

  /**
   * When and how money moves.
   *
   * @param fixed whether the law names a time, and this is not merely a usual one
   * @param businessDays whether the days of the time are working days
   * @param valueLoss whether a loss of value by handling may be deducted
   * @param lateInterest percent a year on late refunds; null where the law names no rate
   * @param latePenalty whether the sum rises with the delay
   */
  public record RefundDuty(
      boolean fixed,
      int days,
      boolean businessDays,
      RefundClock clock,
      RefundOutbound outbound,
      Withholding withholding,
      boolean valueLoss,
      @Nullable BigDecimal lateInterest,
      boolean latePenalty) {

    /** Returns the last day for paying where the clock started on a day. */
    public LocalDate lastDay(LocalDate start, WorkingDays working) {
      return businessDays ? working.after(start, days) : start.plusDays(days);
    }
  }

  /**
   * Who has to prove a fault.
   *
   * @param burdenMonths in which a fault counts as there from the start
   * @param repairExtendsMonths by which the time to claim grows after a repair
   */
  public record Proof(int burdenMonths, int repairExtendsMonths) {}

  /**
   * Where a rule stands written.
   *
   * @param confidence A from the official text, B from a second source, C as commonly reported, D
   *     not confirmed
   * @param confirmed whether a person vouches for it
   * @param functionFrom first day on which shoppers must find a function to withdraw; null for none
   * @param validFrom first day of purchase that it covers
   * @param validTo last day of purchase that it covers; null while it is in force
   */
  public record Citation(
      String law,
      String source,
      Confidence confidence,
      boolean confirmed,
      @Nullable LocalDate functionFrom,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    /** Whether neither a good source nor a person vouches for it. */
    public boolean unconfirmed() {
      return !confirmed && confidence.compareTo(Confidence.C) >= 0;
    }
  }

  /** How sure a rule is. */
  public enum Confidence {
    A,
    B,
    C,
    D
  }

  /** Whether it decides about purchases of a day. */
  public boolean coversPurchaseOn(LocalDate day) {
    LocalDate end = citation.validTo();
    return !day.isBefore(citation.validFrom()) && (end == null || !day.isAfter(end));
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
        citation.law(),
        verdict,
        from,
        lastDay,
        List.of(arguments),
        new AppliedRule.Reference(citation.source(), citation.unconfirmed()));
  }
}
