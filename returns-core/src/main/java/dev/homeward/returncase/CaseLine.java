package dev.homeward.returncase;

import dev.homeward.policy.Ground;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnLineId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a case and how far its units are; the counters mean what they mean in {@link
 * UnitCounts}.
 *
 * @param orderLine null for returns of the past that name none
 * @param firstUnit place of its first unit among the units of the order line, from 0
 * @param restockingPercent kept back of the goods' value, 0 to 100
 * @param replaced units for which goods go to the shopper in place of money
 * @param handedBack of the received, units that the shopper has again
 * @param goods value of the goods, as paid
 * @param keepAmount agreed part of the price for units that stay with the shopper; null if none is
 */
public record CaseLine(
    ReturnLineId id,
    @Nullable OrderLineId orderLine,
    String sku,
    String title,
    int quantity,
    @Nullable String reason,
    @Nullable String comment,
    @Nullable Resolution resolution,
    @Nullable Ground ground,
    BigDecimal restockingPercent,
    int firstUnit,
    int kept,
    int received,
    int judged,
    int settled,
    int released,
    int replaced,
    int handedBack,
    Money goods,
    @Nullable Money keepAmount) {

  /** Units that are still expected. */
  public int missing() {
    return quantity - kept - received - released;
  }
}
