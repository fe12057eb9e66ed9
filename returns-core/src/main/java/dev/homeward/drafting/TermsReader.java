package dev.homeward.drafting;

import dev.homeward.policy.Approval;
import dev.homeward.policy.Payer;
import dev.homeward.policy.PolicyTemplates;
import dev.homeward.policy.PolicyTerms;
import dev.homeward.policy.RefundClock;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.policy.ReturnMethod;
import dev.homeward.shared.Money;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a sentence promises; a slot that is empty means the terms that it starts from. */
final class TermsReader {

  private static final Set<String> WAYS =
      ReturnMethod.ALL.stream().map(ReturnMethod::name).collect(Collectors.toUnmodifiableSet());

  private final Slots slots;
  private final PolicyTerms start;

  TermsReader(Slots slots, PolicyTerms start) {
    this.slots = slots;
    this.start = start;
  }

  /** How goods come back at all. */
  enum Taking {
    DAYS,
    NO_END,
    FINAL,
    EXCHANGE
  }

  PolicyTerms read() {
    Taking taking = slots.choice("taking", Taking.class, usualTaking());
    Payer payer = slots.choice("payer", Payer.class, start.returnPaidBy());
    return new PolicyTerms(
        days(taking),
        payer,
        fees(payer),
        slots.percent("restocking", start.restockingPercent()),
        slots.percent("keepPercent", start.keepPercent()),
        slots.choice("outbound", RefundOutbound.class, start.refundOutbound()),
        slots.number("refundDays", 1, PolicyTerms.LONGEST_TIME, start.refundDays()),
        slots.choice("refundClock", RefundClock.class, start.refundClock()),
        slots.number("sendBackDays", 1, PolicyTerms.LONGEST_TIME, start.sendBackDays()),
        slots.choice("approval", Approval.class, start.approval()),
        taking == Taking.EXCHANGE ? Set.of("EXCHANGE") : resolutions(),
        Set.of(),
        Set.of(),
        slots.amounts("keepBelow", start.keepBelow()),
        methods(payer));
  }

  /** Who pays for it may choose the carrier, whatever is said; who does not is brought it back. */
  private Set<ReturnMethod> methods(Payer payer) {
    Set<ReturnMethod> named =
        slots.wordsOf("methods", WAYS, "policy.sheet.unknown", UnaryOperator.identity()).stream()
            .map(ReturnMethod::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    if (payer == Payer.SELLER && named.equals(Set.of(ReturnMethod.OWN_CARRIER))) {
      slots.problem("methods", "policy.sheet.own-carrier-though-free");
    }
    if (payer == Payer.SHOPPER && !named.isEmpty() && !named.contains(ReturnMethod.OWN_CARRIER)) {
      slots.told("methods", "policy.sheet.own-carrier-stays");
    }
    return named.isEmpty() ? start.methods() : named;
  }

  private Taking usualTaking() {
    Integer days = start.days();
    return slots.said("days") || (days != null && days > 0)
        ? Taking.DAYS
        : days == null ? Taking.NO_END : Taking.FINAL;
  }

  private @Nullable Integer days(Taking taking) {
    if (taking == Taking.FINAL || taking == Taking.NO_END) {
      if (slots.said("days")) {
        slots.problem("days", "policy.sheet.days-though-none");
      }
      if (taking == Taking.FINAL && keepsMoney()) {
        slots.problem("taking", "policy.sheet.terms-though-final");
      }
      return taking == Taking.FINAL ? 0 : null;
    }
    Integer usual = start.days();
    int days = usual == null ? 0 : usual;
    if (taking == Taking.DAYS && !slots.said("days") && days == 0) {
      slots.problem("days", "policy.sheet.days-missing");
    }
    return slots.number("days", 1, PolicyTerms.LONGEST_WINDOW, days);
  }

  /** What is never taken back has neither a fee nor money for keeping it. */
  private boolean keepsMoney() {
    return slots.said("fee") || slots.said("restocking") || slots.said("keepBelow");
  }

  private List<Money> fees(Payer payer) {
    List<Money> fees = slots.amounts("fee", payer == Payer.SELLER ? List.of() : start.returnFees());
    if (payer == Payer.SELLER && fees.stream().anyMatch(fee -> !fee.isZero())) {
      slots.problem("fee", "policy.sheet.fee-though-free");
    }
    return payer == Payer.SELLER ? List.of() : fees;
  }

  /** A rule that says how goods come back gives money back, even where others only exchange. */
  private Set<String> resolutions() {
    return start.resolutions().contains("REFUND") || !slots.said("taking")
        ? start.resolutions()
        : PolicyTemplates.plain().resolutions();
  }
}
