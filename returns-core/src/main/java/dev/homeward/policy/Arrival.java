package dev.homeward.policy;

import dev.homeward.order.OrderView;
import dev.homeward.shared.OrderLineId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Units of a line that arrived together.
 *
 * @param at null while they are under way
 */
record Arrival(int units, @Nullable Instant at, boolean assumed) {

  /** Returns what arrived of a line when, the earliest first; what is under way comes last. */
  static List<Arrival> of(OrderView order, OrderView.Line line) {
    List<Arrival> arrivals = new ArrayList<>();
    int left = line.value().quantity();
    for (OrderView.Shipment shipment : inOrder(order.shipments())) {
      int units = Math.min(left, unitsOf(shipment, line));
      if (units > 0) {
        arrivals.add(
            new Arrival(
                units,
                shipment.deliveredAt(),
                shipment.deliveredAt() != null && line.deliveryAssumed()));
        left -= units;
      }
    }
    if (left > 0) {
      arrivals.add(new Arrival(left, null, false));
    }
    return arrivals;
  }

  /** Returns when the last goods of an order arrived; empty while some are under way. */
  static Optional<Instant> last(OrderView order) {
    Instant last = null;
    for (OrderView.Line line : order.lines()) {
      Instant arrived = of(order, line).getLast().at();
      if (line.merchandise() && arrived == null) {
        return Optional.empty();
      }
      if (line.merchandise() && (last == null || last.isBefore(arrived))) {
        last = arrived;
      }
    }
    return Optional.ofNullable(last);
  }

  private static List<OrderView.Shipment> inOrder(List<OrderView.Shipment> shipments) {
    return shipments.stream()
        .sorted(
            Comparator.comparing(
                OrderView.Shipment::deliveredAt, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /** A shipment that does not say what it holds, holds everything. */
  private static int unitsOf(OrderView.Shipment shipment, OrderView.Line line) {
    OrderLineId id = line.id();
    return shipment.lines().isEmpty()
        ? line.value().quantity()
        : shipment.lines().stream()
            .filter(held -> held.line().equals(id))
            .mapToInt(OrderView.ShippedLine::quantity)
            .sum();
  }
}
