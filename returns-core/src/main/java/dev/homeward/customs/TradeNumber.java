package dev.homeward.customs;

import dev.homeward.shared.BusinessRuleViolation;
import java.util.Locale;

/** A number under which somebody trades in a customs territory. */
public record TradeNumber(String territory, Kind kind, String number) {

  /**
   * Reads it as it was typed.
   *
   * @throws BusinessRuleViolation {@code customs.trade-territory}, {@code customs.trade-number}
   */
  public TradeNumber {
    territory = territory.strip().toUpperCase(Locale.ROOT);
    number = number.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!territory.matches("[A-Z]{2}(-[A-Z0-9]{2,3})?")) {
      throw new BusinessRuleViolation("customs.trade-territory", territory);
    }
    if (!number.matches("[A-Z0-9.\\-/]{0,30}")) {
      throw new BusinessRuleViolation("customs.trade-number", number);
    }
  }

  /** What a number is for. */
  public enum Kind {
    /** It declares goods: EORI, importer number. */
    CUSTOMS,
    /** Goods may be sold under it: VAT, GST. */
    TAX,
    /** Tax is paid with the price under it: IOSS, VOEC. */
    SCHEME
  }
}
