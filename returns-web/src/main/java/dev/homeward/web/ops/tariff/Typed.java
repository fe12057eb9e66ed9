package dev.homeward.web.ops.tariff;

import dev.homeward.shared.BusinessRuleViolation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into fields. */
final class Typed {

  private Typed() {}

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** A decimal comma is understood as well. */
  static BigDecimal number(@Nullable String typed, String code) {
    String text = text(typed).replace(',', '.');
    if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
      throw new BusinessRuleViolation(code, text(typed));
    }
    return new BigDecimal(text);
  }

  static LocalDate date(@Nullable String typed, String code) {
    try {
      return LocalDate.parse(text(typed));
    } catch (DateTimeException e) {
      throw new BusinessRuleViolation(code, text(typed));
    }
  }
}
