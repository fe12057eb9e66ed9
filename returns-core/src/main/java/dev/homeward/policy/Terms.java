package dev.homeward.policy;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * On which terms a unit may come back.
 *
 * @param lastDay last day for asking, inclusive, in the shopper's time zone
 * @param returnFee kept back once per case for the way back; never negative
 * @param restockingPercent kept back of the value of the goods, 0 to 100
 * @param refundDays from the start of the refund clock to the last day for paying
 * @param sendBackDays from the request to the last day for sending
 * @param approvalNeeded whether a person decides first
 */
public record Terms(
    Ground ground,
    LocalDate lastDay,
    Payer returnPaidBy,
    Money returnFee,
    BigDecimal restockingPercent,
    RefundOutbound refundOutbound,
    int refundDays,
    RefundClock refundClock,
    int sendBackDays,
    boolean approvalNeeded) {

  private static final int REFUND_DAYS = 14;
  private static final int SEND_BACK_DAYS = 30;

  /**
   * Terms for what staff take back although no rule asks for it: at the seller's cost, without
   * fees, and without the purchase's shipping.
   */
  public static Terms goodwill(LocalDate today, Currency currency) {
    return new Terms(
        Ground.POLICY,
        today,
        Payer.SELLER,
        Money.zero(currency),
        BigDecimal.ZERO,
        RefundOutbound.NONE,
        REFUND_DAYS,
        RefundClock.GOODS_RECEIVED,
        SEND_BACK_DAYS,
        false);
  }
}
