package dev.homeward.returncase;

import dev.homeward.catalog.ArticleFacts;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderLineId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a return of the past.
 *
 * @param orderLine the line it was bought with; null where the source does not say, and units have
 *     to be matched to the customer's purchases
 * @param quantity units, at least 1
 * @param reason handle of {@link ReturnReasons}, null if the source gives none
 * @param unitPrice at which a unit was credited, at least 0
 * @param refund what was credited for the line, at least 0
 * @param merchandise false for services and fees
 * @param sourceRow row of the imported file, 0 where there is none
 */
public record PastReturnLine(
    @Nullable OrderLineId orderLine,
    String sku,
    String title,
    int quantity,
    @Nullable String reason,
    Resolution resolution,
    BigDecimal unitPrice,
    Money refund,
    boolean merchandise,
    long sourceRow) {

  public PastReturnLine {
    if (quantity < 1) {
      throw new BusinessRuleViolation("return.line.quantity", sku, quantity);
    }
    if (unitPrice.signum() < 0 || unitPrice.stripTrailingZeros().scale() > 6) {
      throw new BusinessRuleViolation("return.line.unit-price", sku, unitPrice.toPlainString());
    }
    if (refund.isNegative()) {
      throw new BusinessRuleViolation("return.line.refund", sku, refund.toString());
    }
    if (reason != null && ReturnReasons.faultOf(reason).isEmpty()) {
      throw new BusinessRuleViolation("return.line.reason", reason);
    }
  }

  ArticleFacts article() {
    return new ArticleFacts(sku, title, null, null, null, null, null, List.of());
  }
}
