package dev.homeward.policy;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts terms together, each field as it is best for the shopper. */
final class BestTerms {

  /** Which terms a shopper would rather have, the best first. */
  static final Comparator<Terms> FOR_THE_SHOPPER =
      Comparator.comparing(Terms::returnPaidBy, Comparator.reverseOrder())
          .thenComparing(Terms::returnFee)
          .thenComparing(Terms::restockingPercent)
          .thenComparing(Terms::refundOutbound, Comparator.reverseOrder())
          .thenComparing(Terms::lastDay, Comparator.nullsFirst(Comparator.reverseOrder()))
          .thenComparing(Terms::ground);

  private BestTerms() {}

  static Terms ofPolicy(Facts facts, @Nullable LocalDate lastDay) {
    PolicyTerms policy = facts.offer().terms();
    return new Terms(
        Ground.POLICY,
        lastDay,
        policy.returnPaidBy(),
        policy.feeIn(facts.currency()),
        policy.restockingPercent(),
        policy.keepPercent(),
        policy.refundOutbound(),
        policy.refundDays(),
        false,
        policy.refundClock(),
        policy.sendBackDays(),
        policy.approval() == Approval.REVIEW,
        policy.resolutions(),
        policy.methods());
  }

  static Terms ofLaw(StatutoryRule law, Facts facts, @Nullable LocalDate lastDay) {
    PolicyTerms policy = facts.offer().terms();
    boolean claim = law.ground() == Ground.CONFORMITY;
    return new Terms(
        law.ground(),
        lastDay,
        law.wayBack().payer(facts.offer().informs()),
        Money.zero(facts.currency()),
        BigDecimal.ZERO,
        policy.keepPercent(),
        law.refund().outbound(),
        law.refund().days(),
        law.refund().businessDays(),
        law.refund().clock(),
        law.wayBack().sendBackDays(),
        claim && policy.approval() == Approval.REVIEW,
        law.resolutions(),
        policy.methods());
  }

  /** Returns what a claim under law that is not on file would be settled on, if a person agrees. */
  static Terms ofUnknownLaw(Facts facts) {
    PolicyTerms policy = facts.offer().terms();
    return new Terms(
        Ground.CONFORMITY,
        null,
        Payer.SELLER,
        Money.zero(facts.currency()),
        BigDecimal.ZERO,
        policy.keepPercent(),
        policy.refundOutbound(),
        policy.refundDays(),
        false,
        policy.refundClock(),
        policy.sendBackDays(),
        true,
        Terms.ANY_RESOLUTION,
        policy.methods());
  }

  /**
   * Returns terms of the law as a policy improves them. The ground, its last day and who decides
   * stay; where the shopper bears the way back, that is at the seller's price.
   */
  static Terms improved(Terms law, Terms policy) {
    return best(law, policy, law.ground(), law.lastDay(), law.approvalNeeded());
  }

  /** Returns terms of a policy, raised to what the law asks while both are open. */
  static Terms raised(Terms policy, Terms law) {
    return best(law, policy, policy.ground(), later(policy, law), law.approvalNeeded());
  }

  /** Returns what the law gives, for a request that names the policy where that gives nothing. */
  static Terms asPolicy(Terms law) {
    return best(law, law, Ground.POLICY, law.lastDay(), law.approvalNeeded());
  }

  private static Terms best(
      Terms law, Terms policy, Ground ground, @Nullable LocalDate lastDay, boolean approval) {
    Payer payer = max(law.returnPaidBy(), policy.returnPaidBy());
    // As many business days are never over before as many days of the calendar.
    boolean sooner =
        policy.refundClock().neverLaterThan(law.refundClock())
            && policy.refundDays() <= law.refundDays();
    return new Terms(
        ground,
        lastDay,
        payer,
        payer == Payer.SELLER ? Money.zero(law.returnFee().currency()) : policy.returnFee(),
        law.restockingPercent().min(policy.restockingPercent()),
        law.keepPercent().max(policy.keepPercent()),
        max(law.refundOutbound(), policy.refundOutbound()),
        sooner ? policy.refundDays() : law.refundDays(),
        sooner ? policy.refundBusinessDays() : law.refundBusinessDays(),
        sooner ? policy.refundClock() : law.refundClock(),
        Math.max(law.sendBackDays(), policy.sendBackDays()),
        approval,
        union(law.resolutions(), policy.resolutions()),
        // The law knows no ways; both have those of the policy, and what either payer adds.
        policy.methods());
  }

  private static @Nullable LocalDate later(Terms some, Terms other) {
    LocalDate one = some.lastDay();
    LocalDate two = other.lastDay();
    return one == null || two == null ? null : one.isAfter(two) ? one : two;
  }

  private static <E extends Enum<E>> E max(E one, E two) {
    return one.compareTo(two) >= 0 ? one : two;
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
