package dev.homeward.web.api;

import dev.homeward.policy.Ground;
import dev.homeward.policy.Payer;
import dev.homeward.policy.RefundClock;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.policy.Terms;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Terms of one ground.
 *
 * @param lastDay inclusive, in the shopper's zone; null where no end is fixed
 */
record TermsJson(
    Ground ground,
    @Nullable LocalDate lastDay,
    Payer returnPaidBy,
    MoneyJson returnFee,
    String restockingPercent,
    RefundOutbound refundOutbound,
    DeadlineJson refundDeadline,
    int sendBackDays,
    boolean approvalNeeded,
    Set<String> resolutions) {

  /** Days to refund in, and what starts them. */
  record DeadlineJson(int days, RefundClock from) {}

  static TermsJson of(Terms terms) {
    return new TermsJson(
        terms.ground(),
        terms.lastDay(),
        terms.returnPaidBy(),
        MoneyJson.of(terms.returnFee()),
        terms.restockingPercent().stripTrailingZeros().toPlainString(),
        terms.refundOutbound(),
        new DeadlineJson(terms.refundDays(), terms.refundClock()),
        terms.sendBackDays(),
        terms.approvalNeeded(),
        terms.resolutions());
  }
}
