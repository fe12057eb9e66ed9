package dev.homeward.web.report;

import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a report, before it is written for people or for spreadsheets. */
sealed interface Cell {

  /** Words as they are. */
  record Text(String text) implements Cell {}

  /** Units. */
  record Count(BigDecimal value) implements Cell {}

  /** A share of one, or more than all. */
  record Share(BigDecimal value) implements Cell {}

  /** Money. */
  record Amount(Money money) implements Cell {}

  /** A day of the calendar. */
  record Day(LocalDate day) implements Cell {}

  /** Nothing can be told. */
  record Nothing() implements Cell {}

  static Cell share(@Nullable BigDecimal value) {
    return value == null ? new Nothing() : new Share(value);
  }

  /** Whether it is a day, which figures on pages leave to the title. */
  default boolean isDay() {
    return this instanceof Day;
  }

  /** Whether it is set like a number. */
  default boolean isNumber() {
    return !(this instanceof Text);
  }
}
