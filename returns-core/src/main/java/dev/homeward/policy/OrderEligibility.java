package dev.homeward.policy;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may come back of an order.
 *
 * @param shopperZone in which days are counted
 * @param at the moment that was asked about
 * @param policyVersion of the seller's policy that the order was placed under; null where there is
 *     none
 */
public record OrderEligibility(
    OrderId order,
    ZoneId shopperZone,
    Instant at,
    List<LineEligibility> lines,
    @Nullable PolicyVersionId policyVersion) {

  public OrderEligibility {
    lines = List.copyOf(lines);
  }

  /** Returns one line; empty for a line of another order. */
  public Optional<LineEligibility> line(OrderLineId id) {
    return lines.stream().filter(line -> line.line().equals(id)).findFirst();
  }
}
