package dev.homeward.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much of each line has been delivered, when, and by whom. */
final class Deliveries {

  private final int[] delivered;
  private final @Nullable Instant[] at;
  private final @Nullable String[] carrier;
  private final boolean[] assumed;

  private Deliveries(int lines) {
    this.delivered = new int[lines];
    this.at = new Instant[lines];
    this.carrier = new String[lines];
    this.assumed = new boolean[lines];
  }

  static Deliveries of(OrderDraft order) {
    Deliveries deliveries = new Deliveries(order.lines().size());
    for (ShipmentDraft shipment : order.shipments()) {
      if (shipment.lines().isEmpty()) {
        for (int i = 0; i < order.lines().size(); i++) {
          deliveries.add(order, shipment, i, order.lines().get(i).quantity());
        }
      }
      shipment.lines().forEach(l -> deliveries.add(order, shipment, l.line(), l.quantity()));
    }
    return deliveries;
  }

  private void add(OrderDraft order, ShipmentDraft shipment, int line, int quantity) {
    if (shipment.carrier() != null) {
      carrier[line] = shipment.carrier();
    }
    Instant arrival = shipment.deliveredAt();
    if (arrival == null) {
      return;
    }
    delivered[line] = Math.min(order.lines().get(line).quantity(), delivered[line] + quantity);
    assumed[line] |= shipment.assumed();
    Instant before = at[line];
    at[line] = before == null || arrival.isAfter(before) ? arrival : before;
  }

  /** Units delivered of the line, at most its quantity. */
  int delivered(int line) {
    return delivered[line];
  }

  /** When the last unit of the line arrived; null if none did. */
  @Nullable Instant at(int line) {
    return at[line];
  }

  @Nullable String carrier(int line) {
    return carrier[line];
  }

  boolean assumed(int line) {
    return assumed[line];
  }
}
