package dev.homeward.policy;

import dev.homeward.order.OrderView;
import dev.homeward.shared.OrderLineId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Units of a line that arrived together.
 *
 * @param at null while they are under way
 */
record Arrival(int units, @Nullable Instant at, boolean assumed) {

  /**
   * Returns what arrived of each line when, the earliest first; what is under way comes last.
   * Orders may have thousands of lines, so every shipment is gone through once.
   */
  static Map<OrderLineId, List<Arrival>> of(OrderView order) {
    Map<OrderLineId, List<Arrival>> arrivals = new LinkedHashMap<>();
    Map<OrderLineId, Integer> left = new HashMap<>();
    for (OrderView.Line line : order.lines()) {
      arrivals.put(line.id(), new ArrayList<>());
      left.put(line.id(), line.value().quantity());
    }
    for (OrderView.Shipment shipment : delivered(order)) {
      Map<OrderLineId, Integer> held = contents(shipment, order);
      for (OrderView.Line line : order.lines()) {
        int missing = left.getOrDefault(line.id(), 0);
        int units = Math.min(missing, held.getOrDefault(line.id(), 0));
        if (units > 0) {
          add(arrivals, line, units, shipment.deliveredAt());
          left.put(line.id(), missing - units);
        }
      }
    }
    for (OrderView.Line line : order.lines()) {
      int missing = left.getOrDefault(line.id(), 0);
      if (missing > 0) {
        add(arrivals, line, missing, null);
      }
    }
    return arrivals;
  }

  /** Returns when the last goods of an order arrived; empty while some are under way. */
  static Optional<Instant> last(OrderView order, Map<OrderLineId, List<Arrival>> arrivals) {
    Instant last = null;
    for (OrderView.Line line : order.lines()) {
      Instant arrived = arrivals.getOrDefault(line.id(), List.of()).getLast().at();
      if (line.merchandise() && arrived == null) {
        return Optional.empty();
      }
      if (line.merchandise() && (last == null || last.isBefore(arrived))) {
        last = arrived;
      }
    }
    return Optional.ofNullable(last);
  }

  private static void add(
      Map<OrderLineId, List<Arrival>> arrivals,
      OrderView.Line line,
      int units,
      @Nullable Instant at) {
    arrivals
        .getOrDefault(line.id(), List.of())
        .add(new Arrival(units, at, at != null && line.deliveryAssumed()));
  }

  private static List<OrderView.Shipment> delivered(OrderView order) {
    return order.shipments().stream()
        .filter(shipment -> shipment.deliveredAt() != null)
        .sorted(Comparator.comparing(OrderView.Shipment::deliveredAt))
        .toList();
  }

  /** A shipment that does not say what it holds, holds everything. */
  private static Map<OrderLineId, Integer> contents(OrderView.Shipment shipment, OrderView order) {
    Map<OrderLineId, Integer> contents = new HashMap<>();
    if (shipment.lines().isEmpty()) {
      order.lines().forEach(line -> contents.put(line.id(), line.value().quantity()));
    }
    shipment.lines().forEach(held -> contents.merge(held.line(), held.quantity(), Integer::sum));
    return contents;
  }
}
