package dev.homeward.policy;

import static dev.homeward.policy.AppliedRule.Verdict.INFORMS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Explains what the law says of a right besides its period: cost, money, and proof. */
final class LegalWords {

  private LegalWords() {}

  /** Returns who pays the way back, and why. */
  static AppliedRule wayBack(StatutoryRule law, boolean informed) {
    boolean fault = law.ground() == Ground.CONFORMITY;
    String rule =
        switch (law.wayBack().cost()) {
          case SHOPPER -> "return-paid-by-shopper";
          case SELLER -> fault ? "return-paid-for-fault" : "return-paid-by-seller";
          case SHOPPER_IF_INFORMED -> informed ? "return-paid-as-told" : "return-paid-as-not-told";
          case SELLER_IF_NAMED_CARRIER -> "return-paid-with-named-carrier";
        };
    return law.applied(rule, INFORMS);
  }

  /** Returns when the money is due, what may be held back or taken off, and what delay costs. */
  static List<AppliedRule> refund(StatutoryRule law) {
    StatutoryRule.RefundDuty duty = law.refund();
    List<AppliedRule> rules = new ArrayList<>();
    if (duty.fixed()) {
      rules.add(due(law, duty));
    }
    switch (duty.withholding()) {
      case EARLIER_OF -> rules.add(law.applied("refund-may-wait", INFORMS));
      case GOODS_RECEIVED -> rules.add(law.applied("refund-waits-for-goods", INFORMS));
      case NONE -> {}
    }
    if (duty.valueLoss()) {
      rules.add(law.applied("value-loss", INFORMS));
    }
    BigDecimal interest = duty.lateInterest();
    if (interest != null) {
      rules.add(law.applied("late-interest", INFORMS, interest.toPlainString()));
    }
    if (duty.latePenalty()) {
      rules.add(law.applied("late-penalty", INFORMS));
    }
    return rules;
  }

  /** Returns who has to prove a fault, and what a repair does. */
  static List<AppliedRule> proof(StatutoryRule law) {
    List<AppliedRule> rules = new ArrayList<>();
    StatutoryRule.Proof proof = law.proof();
    if (proof.burdenMonths() > 0) {
      rules.add(law.applied("burden", INFORMS, String.valueOf(proof.burdenMonths())));
    }
    if (proof.repairExtendsMonths() > 0) {
      String months = String.valueOf(proof.repairExtendsMonths());
      rules.add(law.applied("repair-extends", INFORMS, months));
    }
    return rules;
  }

  private static AppliedRule due(StatutoryRule law, StatutoryRule.RefundDuty duty) {
    if (duty.days() == 0) {
      return law.applied("refund-at-once", INFORMS);
    }
    String kind = duty.businessDays() ? "business" : "calendar";
    return law.applied(
        "refund-due", INFORMS, String.valueOf(duty.days()), kind, duty.clock().name());
  }
}
