package dev.homeward.policy;

import dev.homeward.order.OrderView;
import dev.homeward.shared.OrderLineId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides what may come back of an order, on which ground and terms. */
@Service
public class Eligibility {

  /**
   * Decides for every line.
   *
   * @param returnable units left per line, as the quantity ledger has them
   */
  public OrderEligibility of(OrderView order, Map<OrderLineId, Integer> returnable, Instant at) {
    return new OrderEligibility(
        order.id(),
        java.time.ZoneOffset.UTC,
        at,
        order.lines().stream()
            .map(line ->
                new LineEligibility(
                    line.id(),
                    returnable.getOrDefault(line.id(), 0),
                    java.util.List.of(
                        new UnitWindow(
                            line.value().quantity(),
                            null,
                            false,
                            new EligibilityDecision.NotEligible(java.util.List.of())))))
            .toList(),
        null);
  }
}
