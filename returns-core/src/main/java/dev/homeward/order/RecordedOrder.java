package dev.homeward.order;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import java.util.List;

/** What became of an order that was handed in. */
public sealed interface RecordedOrder {

  /** The order is on record. */
  record Stored(OrderId id, List<OrderLineId> lines, Change change) implements RecordedOrder {}

  /**
   * The order differs from the one on record in a way that returns already made do not allow.
   *
   * @param code of the text {@code error.<code>}
   * @param sku the article concerned
   */
  record Refused(OrderId id, String code, String sku) implements RecordedOrder {}

  /** What recording did. */
  enum Change {
    CREATED,
    REPLACED,
    UNCHANGED
  }
}
