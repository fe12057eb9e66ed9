package dev.homeward.standing;

import dev.homeward.shared.BusinessRuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each grade brings with it.
 *
 * @param number of the version; 0 is what Homeward comes with
 * @param reason why it was changed; empty for version 0
 * @param releasedAt null for version 0
 */
public record ConsequenceTable(
    int number,
    Map<Grade, Consequences> byGrade,
    String reason,
    String releasedBy,
    @Nullable Instant releasedAt) {

  /**
   * @throws BusinessRuleViolation {@code consequences.incomplete}, or {@code
   *     consequences.worse-is-lighter} where a better grade is to pay, wait or be checked more
   */
  public ConsequenceTable {
    byGrade = Map.copyOf(byGrade);
    Consequences better = null;
    for (Grade grade : List.of(Grade.values())) {
      Consequences its = byGrade.get(grade);
      if (its == null) {
        throw new BusinessRuleViolation("consequences.incomplete", grade.name());
      }
      if (better != null && its.lighterThan(better)) {
        throw new BusinessRuleViolation("consequences.worse-is-lighter", grade.name());
      }
      better = its;
    }
  }

  public Consequences of(Grade grade) {
    return Objects.requireNonNull(byGrade.get(grade));
  }
}
