package dev.homeward.analytics.watch.run;

import dev.homeward.analytics.watch.CellKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Weeks of returns, read at once.
 *
 * @param first Monday of week 0
 * @param series of the cells that can raise an alarm
 * @param cells how many charts of each kind there are
 */
public record Feed(LocalDate first, int weeks, List<Series> series, Map<CellKind, Long> cells) {

  public Feed {
    series = List.copyOf(series);
    cells = Map.copyOf(cells);
  }

  LocalDate monday(int week) {
    return first.plusWeeks(week);
  }

  int week(LocalDate monday) {
    return Math.toIntExact((monday.toEpochDay() - first.toEpochDay()) / 7);
  }
}
