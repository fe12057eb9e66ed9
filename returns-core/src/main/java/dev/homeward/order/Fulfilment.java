package dev.homeward.order;

import dev.homeward.shared.BusinessRuleViolation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a seller promised about sending an order, and whether it was called off.
 *
 * @param dispatchBy by when it promised to hand the order to a carrier
 * @param cancelledBy who called it off; present with the moment, and only with it
 */
public record Fulfilment(
    @Nullable Instant dispatchBy, @Nullable Instant cancelledAt, @Nullable Canceller cancelledBy) {

  /** Nothing promised, and not called off. */
  public static final Fulfilment NONE = new Fulfilment(null, null, null);

  /** Who can call an order off. */
  public enum Canceller {
    SELLER,
    SHOPPER
  }

  public Fulfilment {
    if ((cancelledAt == null) != (cancelledBy == null)) {
      throw new BusinessRuleViolation("order.cancellation-incomplete");
    }
  }
}
