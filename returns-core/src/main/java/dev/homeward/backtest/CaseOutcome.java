package dev.homeward.backtest;

import dev.homeward.policy.AppliedRule;
import dev.homeward.policy.EligibilityDecision;
import dev.homeward.policy.Ground;
import dev.homeward.policy.Payer;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.policy.Terms;
import dev.homeward.shared.Money;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a policy makes of a past return, line after line. */
final class CaseOutcome {

  private Money refund;
  private Money restocking;
  private @Nullable Money fee;
  private int refused;
  private int accepted;
  private int kept;
  private boolean review;
  private boolean sellerPays;
  private @Nullable String clause;

  CaseOutcome(Currency currency) {
    refund = Money.zero(currency);
    restocking = refund;
  }

  void add(PastLine line, EligibilityDecision decision) {
    Optional<Terms> found =
        line.kind().grounds(line.reason()).stream()
            .flatMap(ground -> decision.on(ground).stream())
            .findFirst();
    clause = clause == null ? clauseOf(decision, found) : clause;
    if (found.isEmpty()) {
      refused++;
      return;
    }
    Terms terms = found.get();
    accepted++;
    review |= terms.approvalNeeded() || decision instanceof EligibilityDecision.NeedsPerson;
    if (decision.staysWithShopper() && terms.ground() != Ground.WITHDRAWAL) {
      kept++;
      refund = refund.plus(line.goods());
      return;
    }
    Money back = line.goods();
    if (terms.refundOutbound() != RefundOutbound.NONE) {
      back = back.plus(line.outbound());
    }
    Money less = line.goods().percent(terms.restockingPercent());
    refund = refund.plus(back).minus(less);
    restocking = restocking.plus(less);
    sellerPays |= terms.returnPaidBy() == Payer.SELLER;
    fee = fee == null || terms.returnFee().compareTo(fee) < 0 ? terms.returnFee() : fee;
  }

  /** One parcel has one way back: it is free for all lines if it is for one. */
  private Money wayBack() {
    Money none = Money.zero(refund.currency());
    return fee == null || sellerPays ? none : fee.compareTo(refund) > 0 ? refund : fee;
  }

  Money paid() {
    return refund.minus(wayBack());
  }

  Money keptBack() {
    return restocking.plus(wayBack());
  }

  int refused() {
    return refused;
  }

  boolean reviewed() {
    return review;
  }

  boolean keptByShopper() {
    return kept > 0 && kept == accepted;
  }

  boolean paidParcel() {
    return sellerPays;
  }

  @Nullable String clause() {
    return clause;
  }

  /** Returns what this outcome changes about another one; null for nothing. */
  @Nullable BacktestChange since(CaseOutcome then) {
    if (refused != then.refused) {
      return refused > then.refused ? BacktestChange.REFUSED : BacktestChange.LET_IN;
    }
    if (keptByShopper() != then.keptByShopper()) {
      return keptByShopper() ? BacktestChange.KEPT : BacktestChange.SENT_BACK;
    }
    int money = paid().compareTo(then.paid());
    if (money != 0) {
      return money < 0 ? BacktestChange.LESS_MONEY : BacktestChange.MORE_MONEY;
    }
    return review == then.review
        ? null
        : review ? BacktestChange.TO_REVIEW : BacktestChange.AT_ONCE;
  }

  /** The clause that let it in, or else the seller's own that refused it. */
  private static @Nullable String clauseOf(EligibilityDecision decision, Optional<Terms> found) {
    AppliedRule.Verdict verdict =
        found.isPresent() ? AppliedRule.Verdict.GRANTS : AppliedRule.Verdict.REFUSES;
    AppliedRule.Source source =
        found.isEmpty() || found.get().ground() == Ground.POLICY
            ? AppliedRule.Source.SELLER_POLICY
            : AppliedRule.Source.STATUTE;
    return decision.rules().stream()
        .filter(rule -> rule.verdict() == verdict && rule.source() == source)
        .map(AppliedRule::clause)
        .findFirst()
        .orElse(null);
  }
}
