package dev.homeward.order;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Money that was captured for an order; what was only authorised is not a payment. */
public record PaymentDraft(
    String method, Money amount, Instant capturedAt, @Nullable String reference) {

  public PaymentDraft {
    if (amount.isNegative()) {
      throw new BusinessRuleViolation("order.payment.negative", amount.toString());
    }
  }
}
