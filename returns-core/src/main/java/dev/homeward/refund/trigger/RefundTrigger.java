package dev.homeward.refund.trigger;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * When the refunds of a market are released.
 *
 * @param country of the shoppers; null for all that have no trigger of their own
 * @param most paid before the goods are judged; null for no limit but that of a second person
 * @param leastWeightPercent of the weight on record that a parcel must have to be paid at its first
 *     scan, 0 to 100; 0 asks for no weighing
 */
public record RefundTrigger(
    @Nullable CountryCode country,
    RefundMoment moment,
    @Nullable Money most,
    int leastWeightPercent) {

  /** What holds where a seller has set nothing. */
  public static final RefundTrigger NONE = new RefundTrigger(null, RefundMoment.BY_HAND, null, 0);

  public RefundTrigger {
    if (leastWeightPercent < 0 || leastWeightPercent > 100) {
      throw new BusinessRuleViolation("refund.trigger-weight");
    }
    if (most != null && (most.isNegative() || most.isZero())) {
      throw new BusinessRuleViolation("refund.trigger-most");
    }
  }
}
