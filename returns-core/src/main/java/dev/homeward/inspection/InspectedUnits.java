package dev.homeward.inspection;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnLineId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was found of some units of a line.
 *
 * @param quantity at least 1
 * @param deductionPercent off the value of the goods, for loss of value by handling, 0 to 100
 */
public record InspectedUnits(
    ReturnLineId line,
    int quantity,
    Verdict verdict,
    Grade grade,
    Disposition disposition,
    Authenticity authenticity,
    Liability liability,
    BigDecimal deductionPercent,
    @Nullable String note) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public InspectedUnits {
    if (quantity < 1) {
      throw new BusinessRuleViolation("inspection.quantity-not-positive");
    }
    if (deductionPercent.signum() < 0 || deductionPercent.compareTo(HUNDRED) > 0) {
      throw new BusinessRuleViolation("inspection.deduction-out-of-range");
    }
    note = note == null || note.isBlank() ? null : note.strip();
    if (note == null && (verdict == Verdict.REJECTED || deductionPercent.signum() > 0)) {
      throw new BusinessRuleViolation("inspection.reason-needed");
    }
  }
}
