package dev.homeward.web.api;

import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.shared.ReturnLineId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a parcel held of a return. */
record ReceiptJson(@NotEmpty @Size(max = 1_000) List<@Valid @NotNull LineJson> lines) {

  /**
   * Units that arrived.
   *
   * @param line of the return; left out for what nobody announced
   * @param condition OPENED where it says none
   * @param finding EXPECTED for a line and UNANNOUNCED without one, where it says none
   * @param sku of a wrong or unannounced article
   */
  record LineJson(
      @Nullable UUID line,
      @Min(1) int quantity,
      @Nullable Condition condition,
      @Nullable Finding finding,
      @Size(max = 200) @Nullable String sku,
      @Size(max = 2_000) @Nullable String note) {

    ReceivedLine toLine() {
      Finding usual = line == null ? Finding.UNANNOUNCED : Finding.EXPECTED;
      return new ReceivedLine(
          line == null ? null : new ReturnLineId(line),
          quantity,
          condition == null ? Condition.OPENED : condition,
          finding == null ? usual : finding,
          sku,
          note);
    }
  }

  List<ReceivedLine> toLines() {
    return lines.stream().map(LineJson::toLine).toList();
  }
}
