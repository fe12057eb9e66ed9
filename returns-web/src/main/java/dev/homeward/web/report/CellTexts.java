package dev.homeward.web.report;

import dev.homeward.web.support.Formats;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Writes the cells of reports for people; templates reach it as {@code cells}. */
@Component
class CellTexts {

  private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

  private final Formats formats;

  CellTexts(Formats formats) {
    this.formats = formats;
  }

  /** Returns the text of a cell; a dash where nothing can be told. */
  public String of(Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> text;
      case Cell.Count(BigDecimal value) -> formats.number(value);
      case Cell.Share(BigDecimal value) -> formats.percent(value, isSmall(value) ? 2 : 1);
      case Cell.Amount(var money) -> formats.money(money);
      case Cell.Day(var day) -> formats.date(day);
      case Cell.Nothing _ -> formats.number(null);
    };
  }

  /** Small rates get a second decimal, so that they stay apart. */
  private static boolean isSmall(BigDecimal share) {
    return share.signum() > 0 && share.compareTo(ONE_PERCENT) < 0;
  }
}
