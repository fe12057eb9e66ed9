package dev.homeward.customs;

import dev.homeward.shared.BusinessRuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rate of duty at home that operators keep.
 *
 * @param hsPrefix the start of the commodity codes that it is for; of several the longest counts
 * @param validTo last day; null for no end
 * @param source where it was read
 */
public record DutyRate(
    String territory,
    String hsPrefix,
    BigDecimal percent,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source) {

  private static final BigDecimal MOST = BigDecimal.valueOf(1000);
  private static final int DECIMALS = 4;

  /**
   * Reads it as it was typed.
   *
   * @throws BusinessRuleViolation {@code customs.rate.territory}, {@code customs.rate.prefix},
   *     {@code customs.rate.percent}, {@code customs.rate.to}, {@code customs.rate.source}
   */
  public DutyRate {
    territory = territory.strip().toUpperCase(Locale.ROOT);
    hsPrefix = hsPrefix.replaceAll("[\\s.]", "");
    source = source.strip();
    require(territory.matches("[A-Z]{2}(-[A-Z0-9]{2,3})?"), "customs.rate.territory", territory);
    require(hsPrefix.matches("[0-9]{2,10}"), "customs.rate.prefix", hsPrefix);
    require(
        percent.signum() >= 0 && percent.compareTo(MOST) < 0 && percent.scale() <= DECIMALS,
        "customs.rate.percent",
        percent);
    require(validTo == null || !validTo.isBefore(validFrom), "customs.rate.to", validFrom);
    require(!source.isEmpty() && source.length() <= 200, "customs.rate.source", source);
  }

  private static void require(boolean holds, String code, Object argument) {
    if (!holds) {
      throw new BusinessRuleViolation(code, argument);
    }
  }
}
