package dev.homeward.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * How long a right lasts and how its days are counted.
 *
 * @param businessDays whether Saturdays and Sundays are left out; the period then is in days
 * @param firstDayCounts whether the day of the delivery is the first one, and not the day after
 * @param endsOnWorkingDay whether a period that would end on a Saturday or Sunday lasts until
 *     Monday; public holidays, which differ by region, are not looked at
 */
record Span(Period period, boolean businessDays, boolean firstDayCounts, boolean endsOnWorkingDay) {

  /** Returns the last day, inclusive, of a period that starts with an event on a day. */
  LocalDate lastDay(LocalDate event) {
    LocalDate before = firstDayCounts ? event.minusDays(1) : event;
    LocalDate last = businessDays ? afterWorkingDays(before) : before.plus(period);
    return endsOnWorkingDay ? workingDay(last) : last;
  }

  /** Returns how many days the period has, or would have if it started with a day. */
  long days(LocalDate start) {
    return ChronoUnit.DAYS.between(start, start.plus(period));
  }

  private LocalDate afterWorkingDays(LocalDate before) {
    LocalDate day = before;
    for (long left = days(before); left > 0; left--) {
      day = workingDay(day.plusDays(1));
    }
    return day;
  }

  private static LocalDate workingDay(LocalDate day) {
    LocalDate working = day;
    while (isWeekend(working)) {
      working = working.plusDays(1);
    }
    return working;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
