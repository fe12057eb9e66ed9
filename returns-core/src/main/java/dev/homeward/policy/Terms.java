package dev.homeward.policy;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a unit that comes back on a ground: of the law and the seller's policy, field by
 * field, whatever is better for the shopper.
 *
 * @param lastDay to say that it comes back, inclusive, in the shopper's zone; null where no end is
 *     fixed yet, or ever
 * @param returnFee the seller's price for the way back, in the order's currency; zero where the
 *     seller pays, or the shopper posts the parcel alone
 * @param restockingPercent taken off the price, 0 to 100
 * @param keepPercent of the price, paid if the shopper keeps the goods; 0 if that is not fixed
 * @param refundDays within which money moves once the clock started
 * @param refundBusinessDays whether these are working days of where the shopper is
 * @param sendBackDays within which the goods are to be posted
 * @param approvalNeeded whether a person decides; never for a withdrawal
 * @param resolutions allowed, by name, such as {@code REFUND}
 * @param methods for the way back, the recommended one first; who pays for it may always choose the
 *     carrier
 */
public record Terms(
    Ground ground,
    @Nullable LocalDate lastDay,
    Payer returnPaidBy,
    Money returnFee,
    BigDecimal restockingPercent,
    BigDecimal keepPercent,
    RefundOutbound refundOutbound,
    int refundDays,
    boolean refundBusinessDays,
    RefundClock refundClock,
    int sendBackDays,
    boolean approvalNeeded,
    Set<String> resolutions,
    Set<ReturnMethod> methods) {

  private static final int REFUND_DAYS = 14;
  private static final int SEND_BACK_DAYS = 30;

  /** Every resolution there is, by name. */
  public static final Set<String> ANY_RESOLUTION =
      Set.of("REFUND", "EXCHANGE", "STORE_CREDIT", "REPAIR", "KEEP_ITEM");

  public Terms {
    resolutions = Collections.unmodifiableSet(new TreeSet<>(resolutions));
    methods = ReturnMethod.offered(returnPaidBy, methods);
  }

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
        BigDecimal.ZERO,
        RefundOutbound.NONE,
        REFUND_DAYS,
        false,
        RefundClock.GOODS_RECEIVED,
        SEND_BACK_DAYS,
        false,
        ANY_RESOLUTION,
        ReturnMethod.ALL);
  }

  /** Returns these terms for goods that stay with the shopper, who has the whole price back. */
  public Terms keepingAll() {
    return new Terms(
        ground,
        lastDay,
        returnPaidBy,
        Money.zero(returnFee.currency()),
        BigDecimal.ZERO,
        BigDecimal.valueOf(100),
        refundOutbound,
        refundDays,
        refundBusinessDays,
        refundClock,
        sendBackDays,
        approvalNeeded,
        resolutions,
        methods);
  }

  /** Returns these terms for a person to decide on. */
  Terms withApproval() {
    return new Terms(
        ground,
        lastDay,
        returnPaidBy,
        returnFee,
        restockingPercent,
        keepPercent,
        refundOutbound,
        refundDays,
        refundBusinessDays,
        refundClock,
        sendBackDays,
        true,
        resolutions,
        methods);
  }
}
