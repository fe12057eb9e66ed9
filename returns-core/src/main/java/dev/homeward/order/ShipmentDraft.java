package dev.homeward.order;

import dev.homeward.shared.BusinessRuleViolation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way to the shopper.
 *
 * @param assumed whether the delivery is an assumption of the source and not a fact
 * @param lines what is in it; empty for the whole order
 */
public record ShipmentDraft(
    @Nullable String carrier,
    @Nullable String trackingNumber,
    @Nullable Instant shippedAt,
    @Nullable Instant deliveredAt,
    boolean assumed,
    List<ShippedLine> lines) {

  public ShipmentDraft {
    lines = List.copyOf(lines);
    if (lines.stream().map(ShippedLine::line).distinct().count() < lines.size()) {
      throw new BusinessRuleViolation("order.shipment.line-twice");
    }
  }

  /**
   * Units of one line.
   *
   * @param line index into the order's lines
   */
  public record ShippedLine(int line, int quantity) {

    public ShippedLine {
      if (quantity < 1) {
        throw new BusinessRuleViolation("order.shipment.quantity", quantity);
      }
    }
  }
}
