package dev.homeward.refund;

import dev.homeward.shared.Money;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnLineId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owed for a case now, and from where it would come.
 *
 * @param lines units that are owed for: accepted or kept, and in no grant yet
 * @param whole sum of the lines, less the fee for the way back
 * @param payable what can be paid back: less than the whole where less was captured
 * @param legs in the order in which payments are used
 */
public record RefundQuote(List<Line> lines, Breakdown whole, Money payable, List<Leg> legs) {

  /**
   * Units of one line.
   *
   * @param firstUnit place of the first among the units of the order line, from 0
   * @param reduced given off their price before; no more in the breakdown
   */
  public record Line(
      ReturnLineId line,
      OrderLineId orderLine,
      String title,
      int quantity,
      int firstUnit,
      BigDecimal taxRate,
      TaxedAmount reduced,
      Breakdown breakdown) {}

  /**
   * Part of the money.
   *
   * @param position within its order, of the payment that it comes from
   * @param method that it goes back by
   */
  public record Leg(int position, String method, @Nullable String reference, Money amount) {}
}
