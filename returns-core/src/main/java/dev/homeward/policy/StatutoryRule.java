package dev.homeward.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A right that the law gives, as data; see {@code statutory-rules.csv}.
 *
 * @param law group of countries or country
 * @param length of the period, in units
 * @param firstDayCounts whether the day of arrival is the first day of the period
 * @param rollsOverWeekend whether a period that ends at a weekend ends on Monday instead; public
 *     holidays are not looked at
 * @param fromLastItem whether the period of all goods of an order starts with the last of them
 * @param yieldsToPolicy whether a seller's published policy takes its place
 * @param exceptedFlags goods that it does not cover
 * @param confidence A (primary source read), B (secondary) or C (general knowledge)
 * @param validTo last day, inclusive; null while it is in force
 */
record StatutoryRule(
    String law,
    Ground ground,
    String rule,
    int length,
    ChronoUnit unit,
    boolean firstDayCounts,
    boolean rollsOverWeekend,
    boolean fromLastItem,
    boolean yieldsToPolicy,
    Payer returnPaidBy,
    int refundDays,
    RefundClock refundClock,
    RefundOutbound refundOutbound,
    int sendBackDays,
    Set<String> exceptedFlags,
    String clause,
    String confidence,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  boolean inForce(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Returns the last day, inclusive, for goods that arrived on a day. */
  LocalDate lastDay(LocalDate arrival) {
    LocalDate last = arrival.plus(length, unit).minusDays(firstDayCounts ? 1 : 0);
    boolean weekend = last.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    return rollsOverWeekend && weekend ? last.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : last;
  }
}
