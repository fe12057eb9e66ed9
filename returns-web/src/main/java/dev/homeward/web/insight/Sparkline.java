package dev.homeward.web.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The points of a small line in a box of 100 by 24, from zero up. */
final class Sparkline {

  private Sparkline() {}

  /** Returns the points; empty for less than two numbers. */
  static String of(List<@Nullable BigDecimal> numbers) {
    List<Double> known = new ArrayList<>();
    for (BigDecimal number : numbers) {
      if (number != null) {
        known.add(number.doubleValue());
      }
    }
    if (known.size() < 2) {
      return "";
    }
    double highest = known.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    StringJoiner line = new StringJoiner(" ");
    for (int i = 0; i < known.size(); i++) {
      double x = 100.0 * i / (known.size() - 1);
      double y = highest == 0 ? 23 : 23 - 22 * known.get(i) / highest;
      line.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
    }
    return line.toString();
  }
}
