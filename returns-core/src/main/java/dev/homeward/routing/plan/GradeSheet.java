package dev.homeward.routing.plan;

import dev.homeward.inspection.Grade;
import dev.homeward.shared.BusinessRuleViolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a seller's goods of every grade bring, from a day on.
 *
 * @param from first day on which it holds; null for what held before anybody decided
 * @param recordedBy and when; null for what held before anybody decided
 */
public record GradeSheet(
    @Nullable LocalDate from,
    Map<Grade, RouteTerms.Resale> grades,
    @Nullable String recordedBy,
    @Nullable Instant recordedAt) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public GradeSheet {
    grades = checked(grades);
  }

  /**
   * Returns grades in their order.
   *
   * @throws BusinessRuleViolation {@code route.terms-percent} unless every grade has percentages
   */
  static Map<Grade, RouteTerms.Resale> checked(Map<Grade, RouteTerms.Resale> grades) {
    Map<Grade, RouteTerms.Resale> sorted = new EnumMap<>(Grade.class);
    sorted.putAll(grades);
    boolean wrong =
        sorted.values().stream()
            .flatMap(RouteTerms.Resale::all)
            .anyMatch(percent -> percent.signum() < 0 || percent.compareTo(HUNDRED) > 0);
    if (wrong || sorted.size() != Grade.values().length) {
      throw new BusinessRuleViolation("route.terms-percent");
    }
    return Collections.unmodifiableMap(sorted);
  }
}
