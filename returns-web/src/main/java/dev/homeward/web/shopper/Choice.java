package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.OrderLineId;
import java.util.List;
import java.util.Map;
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

  /** What would be filed, without the photos: for looking at, not for filing. */
  ReturnRequest request(OrderView order, UUID key, Resolution resolution, String locale) {
    return request(order, key, resolution, null, locale, Map.of());
  }

  /**
   * @param photos names of kept pictures, by line
   */
  ReturnRequest request(
      OrderView order,
      UUID key,
      Resolution resolution,
      @Nullable String method,
      String locale,
      Map<UUID, List<String>> photos) {
    return new ReturnRequest(
        order.seller(),
        order.id(),
        key,
        kind,
        FiledBy.SHOPPER,
        email,
        locale,
        method,
        items.stream()
            .map(item -> line(item, resolution, photos.getOrDefault(item.line(), List.of())))
            .toList(),
        null);
  }

  private static RequestedLine line(Item item, Resolution resolution, List<String> photos) {
    return new RequestedLine(
        new OrderLineId(item.line()),
        item.quantity(),
        item.reason(),
        item.comment(),
        resolution,
        photos);
  }
}
