package dev.homeward.web.api;

import dev.homeward.policy.Ground;
import dev.homeward.policy.Payer;
import dev.homeward.policy.RefundClock;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.policy.ReturnMethod;
import dev.homeward.policy.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Terms of one ground.
 *
 * @param returnMethods ways back, the recommended one first
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
    Set<String> resolutions,
    List<String> returnMethods) {

  /**
   * Days to refund in, and what starts them.
   *
   * @param businessDays whether these are working days of where the shopper is
   */
  record DeadlineJson(int days, boolean businessDays, RefundClock from) {}

  static TermsJson of(Terms terms) {
    return new TermsJson(
        terms.ground(),
        terms.lastDay(),
        terms.returnPaidBy(),
        MoneyJson.of(terms.returnFee()),
        terms.restockingPercent().stripTrailingZeros().toPlainString(),
        terms.refundOutbound(),
        new DeadlineJson(terms.refundDays(), terms.refundBusinessDays(), terms.refundClock()),
        terms.sendBackDays(),
        terms.approvalNeeded(),
        terms.resolutions(),
        terms.methods().stream().map(ReturnMethod::handle).toList());
  }
}
