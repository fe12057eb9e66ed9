package dev.homeward.analytics.rating;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run did.
 *
 * @param days the days it rated; none where all were rated already
 * @param ratings how many records it added
 */
public record RunOutcome(List<LocalDate> days, int ratings) {

  public RunOutcome {
    days = List.copyOf(days);
  }
}
