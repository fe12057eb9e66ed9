package dev.homeward.policy;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * How long a right lasts and how its days are counted.
 *
 * @param businessDays whether weekends and public holidays are left out; the period then is in days
 * @param firstDayCounts whether the day of the delivery is the first one, and not the day after
 * @param endsOnWorkingDay whether a period that would end on a weekend or public holiday lasts
 *     until the next working day
 */
public record Span(
    Period period, boolean businessDays, boolean firstDayCounts, boolean endsOnWorkingDay) {

  /** Returns the last day, inclusive, of a period that starts with an event on a day. */
  public LocalDate lastDay(LocalDate event, WorkingDays days) {
    return lastDay(event, 0, days);
  }

  /** Returns the last day of a period that is some months longer. */
  LocalDate lastDay(LocalDate event, int monthsMore, WorkingDays days) {
    LocalDate before = firstDayCounts ? event.minusDays(1) : event;
    LocalDate last = businessDays ? days.after(before, days(before)) : before.plus(period);
    LocalDate later = last.plusMonths(monthsMore);
    return endsOnWorkingDay ? days.onOrAfter(later) : later;
  }

  /** Returns how many days the period has, or would have if it started with a day. */
  public long days(LocalDate start) {
    return ChronoUnit.DAYS.between(start, start.plus(period));
  }
}
