package dev.homeward.order;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An order on record, as far as a newer version of it has to know.
 *
 * @param deliveries that carriers told, by the key of the shipment's number
 */
record StoredOrder(
    OrderId id, String fingerprint, List<Line> lines, Map<String, Instant> deliveries) {

  /**
   * A line and the units of it that are spoken for.
   *
   * @param key the SKU as it is compared
   */
  record Line(OrderLineId id, String key, int open, int received, int settled) {

    int used() {
      return open + received + settled;
    }
  }

  RecordedOrder as(RecordedOrder.Change change) {
    return new RecordedOrder.Stored(id, lines.stream().map(Line::id).toList(), change);
  }
}
