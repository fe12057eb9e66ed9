package dev.homeward.policy;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Terms of a seller for tests: as hard on the shopper as can be, unless more is said. */
final class Promise {

  private final @Nullable Integer days;
  private Payer payer = Payer.SHOPPER;
  private final List<Money> fees = new ArrayList<>();
  private BigDecimal restocking = BigDecimal.ZERO;
  private RefundOutbound outbound = RefundOutbound.NONE;
  private int refundDays = 90;
  private RefundClock clock = RefundClock.GOODS_RECEIVED;
  private int sendBackDays = 1;
  private Approval approval = Approval.AUTO;
  private Set<String> categories = Set.of();
  private Set<String> flags = Set.of();
  private List<Money> keepBelow = List.of();
  private Set<ReturnMethod> methods = Set.of();

  private Promise(@Nullable Integer days) {
    this.days = days;
  }

  static Promise days(int days) {
    return new Promise(days);
  }

  static Promise forEver() {
    return new Promise(null);
  }

  Promise paidBy(Payer value) {
    payer = value;
    return this;
  }

  Promise fee(Money fee) {
    fees.add(fee);
    return this;
  }

  Promise restocking(int percent) {
    restocking = BigDecimal.valueOf(percent);
    return this;
  }

  Promise outbound(RefundOutbound value) {
    outbound = value;
    return this;
  }

  Promise refund(int days, RefundClock value) {
    refundDays = days;
    clock = value;
    return this;
  }

  Promise sendBack(int days) {
    sendBackDays = days;
    return this;
  }

  Promise approval(Approval value) {
    approval = value;
    return this;
  }

  Promise exceptCategory(String category) {
    categories = Set.of(category);
    return this;
  }

  Promise exceptFlag(String flag) {
    flags = Set.of(flag);
    return this;
  }

  Promise keepBelow(Money worth) {
    keepBelow = List.of(worth);
    return this;
  }

  Promise by(ReturnMethod... ways) {
    methods = Set.copyOf(List.of(ways));
    return this;
  }

  PolicyTerms terms() {
    return new PolicyTerms(
        days,
        payer,
        fees,
        restocking,
        BigDecimal.ZERO,
        outbound,
        refundDays,
        clock,
        sendBackDays,
        approval,
        Set.of("REFUND"),
        categories,
        flags,
        keepBelow,
        methods);
  }
}
