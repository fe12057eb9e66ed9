package dev.homeward.returncase;

import dev.homeward.shared.OrderLineId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units of one order line that are to come back.
 *
 * @param quantity at least 1
 * @param reason a handle of {@link ReturnReasons}; null only where the law asks for none
 * @param comment in the shopper's words, at most 2000 characters
 * @param photos names of stored pictures
 */
public record RequestedLine(
    OrderLineId line,
    int quantity,
    @Nullable String reason,
    @Nullable String comment,
    Resolution resolution,
    List<String> photos) {

  public RequestedLine {
    reason = reason == null || reason.isBlank() ? null : reason.strip();
    comment = comment == null || comment.isBlank() ? null : comment.strip();
    photos = List.copyOf(photos);
  }

  /** Returns the wish to give units back as the law has it: for no reason, against money. */
  public static RequestedLine withdrawn(OrderLineId line, int quantity) {
    return new RequestedLine(line, quantity, null, null, Resolution.REFUND, List.of());
  }

  /** Returns the same wish for goods that stay with the shopper. */
  RequestedLine keeping() {
    return new RequestedLine(line, quantity, reason, comment, Resolution.KEEP_ITEM, photos);
  }
}
