package dev.homeward.shipping;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import org.jspecify.annotations.Nullable;

/**
 * What a parcel holds of one seller.
 *
 * @param caseId whose units these are; null where no return is concerned
 * @param order whose goods these are, on their way to the shopper; null on the way back
 */
public record ParcelContent(
    SellerId seller, @Nullable ReturnCaseId caseId, @Nullable OrderId order, int units) {

  /** Units of a return. */
  public static ParcelContent of(SellerId seller, ReturnCaseId caseId, int units) {
    return new ParcelContent(seller, caseId, null, units);
  }

  /** Goods of an order. */
  public static ParcelContent of(SellerId seller, OrderId order, int units) {
    return new ParcelContent(seller, null, order, units);
  }
}
