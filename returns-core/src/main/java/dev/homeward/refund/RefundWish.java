package dev.homeward.refund;

import org.jspecify.annotations.Nullable;

/**
 * How a refund is wanted.
 *
 * @param waiveFee whether the fee for the way back is let go
 * @param note why, for the record
 */
public record RefundWish(Destination destination, boolean waiveFee, @Nullable String note) {

  public static final RefundWish ORIGINAL = new RefundWish(Destination.ORIGINAL, false, null);

  RefundWish noting(@Nullable String words) {
    return new RefundWish(destination, waiveFee, words);
  }
}
