package dev.homeward.web.merchant.orders;

import dev.homeward.order.OrderView;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.OrderLineId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return as typed by staff for a shopper; each list has one entry for each line of the order.
 *
 * @param key of the page: the same page sent twice is one return
 * @param override why it is filed although the rules say no
 */
record NewReturnForm(
    @Nullable UUID key,
    @Nullable ReturnKind kind,
    Map<String, Wish> lines,
    @Nullable String override) {

  NewReturnForm {
    lines = lines == null ? Map.of() : lines;
  }

  /** What is wished for one line. */
  record Wish(
      @Nullable String quantity,
      @Nullable String reason,
      @Nullable Resolution resolution,
      @Nullable String comment) {

    /** What is no number is no quantity that can be returned. */
    int units() {
      String typed = quantity == null || quantity.isBlank() ? "0" : quantity.strip();
      return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    static final Wish NOTHING = new Wish("0", null, Resolution.REFUND, null);
  }

  static NewReturnForm empty() {
    return new NewReturnForm(UUID.randomUUID(), ReturnKind.POLICY, Map.of(), null);
  }

  public Wish of(OrderLineId line) {
    return lines.getOrDefault(line.toString(), Wish.NOTHING);
  }

  ReturnRequest request(OrderView order) {
    List<RequestedLine> wished = new ArrayList<>();
    for (OrderView.Line line : order.lines()) {
      Wish wish = of(line.id());
      if (wish.units() != 0) {
        Resolution resolution = wish.resolution();
        wished.add(
            new RequestedLine(
                line.id(),
                wish.units(),
                wish.reason(),
                wish.comment(),
                resolution == null ? Resolution.REFUND : resolution,
                List.of()));
      }
    }
    return new ReturnRequest(
        order.seller(),
        order.id(),
        key == null ? UUID.randomUUID() : key,
        kind == null ? ReturnKind.POLICY : kind,
        FiledBy.STAFF,
        null,
        null,
        null,
        wished,
        override);
  }
}
