package dev.homeward.routing.plan;

import dev.homeward.inspection.Grade;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a seller's goods bring after a return, and what else of the seller decides about their way.
 * Percentages are 0 to 100.
 *
 * @param grades for every grade, what goods of it bring
 * @param homeDutyPercent that the seller's country takes of goods that come home without relief
 * @param homeTaxPercent that it takes of value and duty
 * @param supplier where the supplier takes goods back; null where none does
 * @param supplierCreditPercent of the value, for goods that the supplier is to blame for
 * @param size as laws that spare small companies tell them apart
 * @param taxNumbers by country, of where the seller may sell from stock
 * @param latePercentPerDay of the value, for each day that a refund comes too late
 */
public record RouteTerms(
    Map<Grade, Resale> grades,
    BigDecimal homeDutyPercent,
    BigDecimal homeTaxPercent,
    @Nullable CountryCode supplier,
    BigDecimal supplierCreditPercent,
    Size size,
    Map<CountryCode, String> taxNumbers,
    BigDecimal latePercentPerDay) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How large a company is, as laws that spare small ones tell them apart. */
  public enum Size {
    SMALL,
    MEDIUM,
    LARGE
  }

  /** What holds for sellers who have said nothing: cautious, as for a large company. */
  public static final RouteTerms USUAL =
      new RouteTerms(
          Map.of(
              Grade.A, Resale.of(85, 90, 95, 95),
              Grade.B, Resale.of(65, 80, 75, 85),
              Grade.C, Resale.of(35, 60, 40, 60),
              Grade.D, Resale.of(0, 0, 5, 30)),
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          null,
          BigDecimal.ZERO,
          Size.LARGE,
          Map.of(),
          new BigDecimal("0.03"));

  /**
   * What goods of a grade bring.
   *
   * @param localPrice in the country they were sold to, of what was paid for them without tax
   * @param localChance that they are sold there
   * @param homePrice in the seller's country
   * @param homeChance that they are sold there
   */
  public record Resale(
      BigDecimal localPrice, BigDecimal localChance, BigDecimal homePrice, BigDecimal homeChance) {

    static Resale of(int localPrice, int localChance, int homePrice, int homeChance) {
      return new Resale(
          BigDecimal.valueOf(localPrice),
          BigDecimal.valueOf(localChance),
          BigDecimal.valueOf(homePrice),
          BigDecimal.valueOf(homeChance));
    }

    Stream<BigDecimal> all() {
      return Stream.of(localPrice, localChance, homePrice, homeChance);
    }
  }

  public RouteTerms {
    Map<Grade, Resale> sorted = new EnumMap<>(Grade.class);
    sorted.putAll(grades);
    grades = Collections.unmodifiableMap(sorted);
    taxNumbers = Map.copyOf(taxNumbers);
    boolean wrong =
        Stream.concat(
                grades.values().stream().flatMap(Resale::all),
                Stream.of(
                    homeDutyPercent, homeTaxPercent, supplierCreditPercent, latePercentPerDay))
            .anyMatch(percent -> percent.signum() < 0 || percent.compareTo(HUNDRED) > 0);
    if (wrong || grades.size() != Grade.values().length) {
      throw new BusinessRuleViolation("route.terms-percent");
    }
  }

  /** Returns the same with other grades. */
  RouteTerms with(Map<Grade, Resale> others) {
    return new RouteTerms(
        others,
        homeDutyPercent,
        homeTaxPercent,
        supplier,
        supplierCreditPercent,
        size,
        taxNumbers,
        latePercentPerDay);
  }

  Resale of(Grade grade) {
    return Objects.requireNonNull(grades.get(grade));
  }
}
