package dev.homeward.inspection;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnLineId;
import org.jspecify.annotations.Nullable;

/**
 * Units that arrived.
 *
 * @param line null for what nobody announced
 * @param quantity at least 1
 * @param sku of a wrong or unannounced article, as far as it can be told
 */
public record ReceivedLine(
    @Nullable ReturnLineId line,
    int quantity,
    Condition condition,
    Finding finding,
    @Nullable String sku,
    @Nullable String note) {

  public ReceivedLine {
    if (quantity < 1) {
      throw new BusinessRuleViolation("receipt.quantity-not-positive");
    }
    if ((line == null) != (finding == Finding.UNANNOUNCED)) {
      throw new BusinessRuleViolation("receipt.line-and-finding-disagree");
    }
  }
}
