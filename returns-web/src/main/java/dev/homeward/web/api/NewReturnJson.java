package dev.homeward.web.api;

import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return to be filed.
 *
 * @param kind POLICY where it says none
 * @param email where to write to; the order's own where it says none
 * @param locale of the shopper, such as {@code de}; the order's own where it says none
 * @param method how the goods travel: one of the {@code returnMethods} of its terms
 */
record NewReturnJson(
    @NotNull UUID order,
    @Nullable ReturnKind kind,
    @Size(max = 320) @Nullable String email,
    @Size(max = 35) @Nullable String locale,
    @Size(max = 100) @Nullable String method,
    @NotEmpty @Size(max = 1_000) List<@Valid @NotNull LineJson> lines) {

  /**
   * Units of an order line.
   *
   * @param reason a handle such as {@code too-small}; may be left out for a withdrawal
   * @param resolution REFUND where it says none
   */
  record LineJson(
      @NotNull UUID orderLine,
      @Min(1) int quantity,
      @Size(max = 100) @Nullable String reason,
      @Size(max = 2_000) @Nullable String comment,
      @Nullable Resolution resolution) {

    RequestedLine toLine() {
      return new RequestedLine(
          new OrderLineId(orderLine),
          quantity,
          reason,
          comment,
          resolution == null ? Resolution.REFUND : resolution,
          List.of());
    }
  }

  ReturnRequest toRequest(SellerId seller, UUID key) {
    return new ReturnRequest(
        seller,
        new OrderId(order),
        key,
        kind == null ? ReturnKind.POLICY : kind,
        FiledBy.API,
        email,
        locale,
        method,
        lines.stream().map(LineJson::toLine).toList(),
        null);
  }
}
