package dev.homeward.web.api;

import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.Verdict;
import dev.homeward.shared.ReturnLineId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the warehouse found. */
record InspectionJson(@NotEmpty @Size(max = 1_000) List<@Valid @NotNull LineJson> lines) {

  /**
   * Units that were found alike.
   *
   * @param quantity 1 where it says none
   * @param verdict ACCEPTED where it says none
   * @param authenticity GENUINE where it says none
   * @param liability NONE where it says none
   * @param deductionPercent off the goods' value, with a note that says why
   */
  record LineJson(
      @NotNull UUID line,
      @Min(1) @Nullable Integer quantity,
      @Nullable Verdict verdict,
      @NotNull Grade grade,
      @NotNull Disposition disposition,
      @Nullable Authenticity authenticity,
      @Nullable Liability liability,
      @Pattern(regexp = "[0-9]{1,3}(\\.[0-9]{1,2})?") @Nullable String deductionPercent,
      @Size(max = 2_000) @Nullable String note) {

    InspectedUnits toUnits() {
      return new InspectedUnits(
          new ReturnLineId(line),
          quantity == null ? 1 : quantity,
          Objects.requireNonNullElse(verdict, Verdict.ACCEPTED),
          grade,
          disposition,
          Objects.requireNonNullElse(authenticity, Authenticity.GENUINE),
          Objects.requireNonNullElse(liability, Liability.NONE),
          deductionPercent == null ? BigDecimal.ZERO : new BigDecimal(deductionPercent),
          note);
    }
  }

  List<InspectedUnits> toUnits() {
    return lines.stream().map(LineJson::toUnits).toList();
  }
}
