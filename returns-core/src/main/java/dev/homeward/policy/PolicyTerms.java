package dev.homeward.policy;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a seller offers to shoppers of a market, beyond what the law asks anyway.
 *
 * @param days after delivery in which goods may come back; 0 for none, null for no end
 * @param returnFees the seller's price for the way back, one amount per currency; a currency that
 *     is not named costs nothing
 * @param restockingPercent taken off the price of goods that come back without a fault, 0 to 100,
 *     at most two decimals, the rest is dropped
 * @param keepPercent of the price, paid to shoppers who keep goods they could return, 0 to 100; 0
 *     where every such case is agreed on by itself
 * @param refundDays 1 to 90, from the refund clock
 * @param sendBackDays 1 to 90, from the request
 * @param resolutions allowed, by name; refunds or exchanges at least
 * @param excludedCategories that the policy does not cover, as the catalogue names them
 * @param excludedFlags of articles that the policy does not cover
 * @param keepBelow what is worth no more than this is refunded and stays with the shopper, one
 *     amount per currency; none where everything is to come back
 * @param methods that the seller offers for the way back; what is offered beside them for the
 *     shopper's sake is in {@link #waysBack}
 */
public record PolicyTerms(
    @Nullable Integer days,
    Payer returnPaidBy,
    List<Money> returnFees,
    BigDecimal restockingPercent,
    BigDecimal keepPercent,
    RefundOutbound refundOutbound,
    int refundDays,
    RefundClock refundClock,
    int sendBackDays,
    Approval approval,
    Set<String> resolutions,
    Set<String> excludedCategories,
    Set<String> excludedFlags,
    List<Money> keepBelow,
    Set<ReturnMethod> methods) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Days of the times that a policy names, at most. */
  public static final int LONGEST_TIME = 90;

  /** Days in which something comes back, at most; beyond them there is no end. */
  public static final int LONGEST_WINDOW = 3650;

  public PolicyTerms {
    returnFees = List.copyOf(returnFees);
    // Policies of before this was asked do not say.
    keepPercent = Objects.requireNonNullElse(keepPercent, BigDecimal.ZERO);
    resolutions = sorted(resolutions);
    excludedCategories = sorted(excludedCategories);
    excludedFlags = sorted(excludedFlags);
    // Policies of before there was such an amount do not say.
    keepBelow = List.copyOf(Objects.requireNonNullElse(keepBelow, List.of()));
    // Policies of before there was a choice do not say.
    methods =
        methods == null || methods.isEmpty()
            ? ReturnMethod.ALL
            : Collections.unmodifiableSet(EnumSet.copyOf(Set.copyOf(methods)));
    require(days == null || (days >= 0 && days <= LONGEST_WINDOW), "policy.days");
    require(refundDays >= 1 && refundDays <= LONGEST_TIME, "policy.refund-days");
    require(sendBackDays >= 1 && sendBackDays <= LONGEST_TIME, "policy.send-back-days");
    require(
        restockingPercent.signum() >= 0 && restockingPercent.compareTo(HUNDRED) <= 0,
        "policy.restocking-percent");
    restockingPercent = restockingPercent.setScale(2, RoundingMode.DOWN);
    require(
        keepPercent.signum() >= 0 && keepPercent.compareTo(HUNDRED) <= 0, "policy.keep-percent");
    keepPercent = keepPercent.setScale(2, RoundingMode.DOWN);
    require(returnFees.stream().noneMatch(Money::isNegative), "policy.return-fee");
    require(
        returnFees.stream().map(Money::currency).distinct().count() == returnFees.size(),
        "policy.fee-twice");
    require(returnPaidBy == Payer.SHOPPER || returnFees.isEmpty(), "policy.fee-though-free");
    require(
        keepBelow.stream().map(Money::currency).distinct().count() == keepBelow.size(),
        "policy.fee-twice");
    require(resolutions.contains("REFUND") || resolutions.contains("EXCHANGE"), "policy.no-refund");
  }

  /** Returns these terms for every kind of article; what is excepted is for rules to say. */
  public PolicyTerms withoutExceptions() {
    return new PolicyTerms(
        days,
        returnPaidBy,
        returnFees,
        restockingPercent,
        keepPercent,
        refundOutbound,
        refundDays,
        refundClock,
        sendBackDays,
        approval,
        resolutions,
        Set.of(),
        Set.of(),
        keepBelow,
        methods);
  }

  /** Returns these terms for goods that are not taken back. */
  public PolicyTerms asFinalSale() {
    return new PolicyTerms(
        0,
        returnPaidBy,
        returnFees,
        restockingPercent,
        keepPercent,
        refundOutbound,
        refundDays,
        refundClock,
        sendBackDays,
        approval,
        resolutions,
        excludedCategories,
        excludedFlags,
        keepBelow,
        methods);
  }

  /** Returns what shoppers can choose from for the way back. */
  public Set<ReturnMethod> waysBack() {
    return ReturnMethod.offered(returnPaidBy, methods);
  }

  /** Whether goods of this worth stay with the shopper, who is refunded all the same. */
  boolean keeps(Money worth) {
    return keepBelow.stream()
        .anyMatch(most -> most.currency().equals(worth.currency()) && worth.compareTo(most) <= 0);
  }

  /** Returns the days in which something comes back; none where nothing does. */
  int window() {
    return approval == Approval.DECLINE ? 0 : days == null ? Integer.MAX_VALUE : days;
  }

  /** Returns the price of the way back in a currency: zero where none is set. */
  Money feeIn(Currency currency) {
    return returnFees.stream()
        .filter(fee -> fee.currency().equals(currency))
        .findFirst()
        .orElse(Money.zero(currency));
  }

  private static Set<String> sorted(Set<String> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }

  private static void require(boolean holds, String code) {
    if (!holds) {
      throw new BusinessRuleViolation(code);
    }
  }
}
