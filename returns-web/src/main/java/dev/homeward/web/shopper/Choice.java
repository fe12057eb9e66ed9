package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.returncase.FaultClass;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnReasons;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.OrderLineId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper has chosen so far, as the draft keeps it.
 *
 * @param email where the acknowledgement of a withdrawal goes; null for the order's own
 */
record Choice(ReturnKind kind, List<Item> items, @Nullable String name, @Nullable String email) {

  /** Units of one line. */
  record Item(UUID line, int quantity, @Nullable String reason, @Nullable String comment) {}

  ReturnRequest request(
      OrderView order, UUID key, Resolution resolution, @Nullable String method, String locale) {
    return new ReturnRequest(
        order.seller(),
        order.id(),
        key,
        kind,
        FiledBy.SHOPPER,
        email,
        locale,
        method,
        items.stream().map(item -> line(item, resolution)).toList(),
        null);
  }

  private static RequestedLine line(Item item, Resolution resolution) {
    return new RequestedLine(
        new OrderLineId(item.line()),
        item.quantity(),
        item.reason(),
        item.comment(),
        resolution,
        List.of());
  }

  /** Says whether anything chosen claims to be at fault. */
  boolean claimsFault() {
    return items.stream()
        .map(Item::reason)
        .anyMatch(reason ->
            reason != null
                && ReturnReasons.faultOf(reason).map(FaultClass::goodsAtFault).orElse(false));
  }
}
