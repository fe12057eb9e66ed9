package dev.homeward.policy;

import dev.homeward.order.OrderView;
import dev.homeward.shared.OrderLineId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Says which units of an order may come back, on which grounds, and by which rules. */
@Service
public class Eligibility {

  Eligibility() {}

  /**
   * Applies law and policy to every line of an order.
   *
   * @param returnable delivered units of each line that are not spoken for
   * @param at the moment for which it is asked
   */
  public OrderEligibility of(OrderView order, Map<OrderLineId, Integer> returnable, Instant at) {
    return new OrderEligibility(
        order.id(),
        ZoneOffset.UTC,
        at,
        order.lines().stream()
            .map(line ->
                new LineEligibility(
                    line.id(),
                    returnable.getOrDefault(line.id(), 0),
                    List.of(
                        new UnitWindow(
                            line.value().quantity(),
                            null,
                            false,
                            new EligibilityDecision.NotEligible(List.of())))))
            .toList());
  }
}
