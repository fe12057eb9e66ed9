package dev.homeward.order;

import dev.homeward.catalog.ArticleFacts;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of an order on record live on in a newer version of it: those of the same article, in
 * their order. They keep their ids and what has come back of them.
 */
sealed interface Succession {

  /** Every line of the new version, in its order. */
  record Lines(List<Line> lines) implements Succession {}

  /** The new version lacks units that already came back. */
  record Blocked(OrderId order, String code, String sku) implements Succession {}

  /**
   * A line of the new version.
   *
   * @param delivered units that reached the shopper
   */
  record Line(OrderLineId id, int delivered, int open, int received, int settled) {}

  static Succession of(OrderDraft draft, @Nullable StoredOrder stored) {
    List<StoredOrder.Line> heirless = new ArrayList<>(stored == null ? List.of() : stored.lines());
    Deliveries deliveries = Deliveries.of(draft);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < draft.lines().size(); i++) {
      LineDraft line = draft.lines().get(i);
      StoredOrder.@Nullable Line before = take(heirless, ArticleFacts.keyOf(line.sku()));
      int delivered = deliveries.delivered(i);
      if (before == null) {
        lines.add(new Line(OrderLineId.next(), delivered, 0, 0, 0));
      } else if (stored != null && before.used() > delivered) {
        return new Blocked(stored.id(), "order.returned-units", line.sku());
      } else {
        lines.add(
            new Line(before.id(), delivered, before.open(), before.received(), before.settled()));
      }
    }
    for (StoredOrder.Line gone : heirless) {
      if (stored != null && gone.used() > 0) {
        return new Blocked(stored.id(), "order.returned-units", gone.key());
      }
    }
    return new Lines(lines);
  }

  private static StoredOrder.@Nullable Line take(List<StoredOrder.Line> lines, String key) {
    for (Iterator<StoredOrder.Line> each = lines.iterator(); each.hasNext(); ) {
      StoredOrder.Line line = each.next();
      if (line.key().equals(key)) {
        each.remove();
        return line;
      }
    }
    return null;
  }
}
