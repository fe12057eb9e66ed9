package dev.homeward.policy;

import java.time.LocalDate;

/** Tells the days on which a place works from its weekends and public holidays. */
@FunctionalInterface
public interface WorkingDays {

  /** Days of a place that never rests, where no holidays are on file. */
  WorkingDays ALL = day -> true;

  /** Whether a day is neither a weekend nor a public holiday. */
  boolean works(LocalDate day);

  /** Returns a day, or the first working day after it. */
  default LocalDate onOrAfter(LocalDate day) {
    LocalDate working = day;
    while (!works(working)) {
      working = working.plusDays(1);
    }
    return working;
  }

  /** Returns the last of so many working days after a day. */
  default LocalDate after(LocalDate day, long days) {
    LocalDate working = day;
    for (long left = days; left > 0; left--) {
      working = onOrAfter(working.plusDays(1));
    }
    return working;
  }
}
