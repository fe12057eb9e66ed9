package dev.homeward.policy;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a seller promises on top of the law.
 *
 * @param days for asking, from delivery, the day after it being the first; 0 to 3650; 0: no returns
 *     beyond the law
 * @param returnFee for the way back, kept back where the order is in its currency; null for none
 * @param restockingPercent kept back of the goods' value, 0 to 100
 * @param excludedFlags goods that it does not cover
 * @param approvalNeeded whether a person decides on each request
 */
public record PolicyTerms(
    int days,
    Payer returnPaidBy,
    @Nullable Money returnFee,
    BigDecimal restockingPercent,
    int refundDays,
    int sendBackDays,
    Set<String> excludedFlags,
    boolean approvalNeeded) {

  private static final int LONGEST = 3650;

  /** What holds where a seller has published nothing: two weeks, at the shopper's cost. */
  public static final PolicyTerms PLATFORM_DEFAULT =
      new PolicyTerms(14, Payer.SHOPPER, null, BigDecimal.ZERO, 14, 30, Set.of(), true);

  public PolicyTerms {
    excludedFlags = Set.copyOf(excludedFlags);
    if (days < 0 || days > LONGEST || sendBackDays < 1 || sendBackDays > LONGEST) {
      throw new BusinessRuleViolation("policy.days-out-of-range", LONGEST);
    }
    if (refundDays < 0 || refundDays > 90) {
      throw new BusinessRuleViolation("policy.refund-days-out-of-range", 90);
    }
    if (restockingPercent.signum() < 0 || restockingPercent.compareTo(BigDecimal.TEN.pow(2)) > 0) {
      throw new BusinessRuleViolation("policy.percent-out-of-range");
    }
    if (returnFee != null && returnFee.isNegative()) {
      throw new BusinessRuleViolation("policy.fee-negative");
    }
  }
}
