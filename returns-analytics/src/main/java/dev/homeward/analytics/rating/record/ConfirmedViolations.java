package dev.homeward.analytics.rating.record;

import dev.homeward.analytics.credit.Deduction;
import java.util.List;

/**
 * A seller's confirmed violations by a day.
 *
 * @param newCritical whether a critical one was confirmed since the grade was last decided
 */
public record ConfirmedViolations(List<Deduction> deductions, boolean newCritical) {

  public static final ConfirmedViolations NONE = new ConfirmedViolations(List.of(), false);

  public ConfirmedViolations {
    deductions = List.copyOf(deductions);
  }
}
