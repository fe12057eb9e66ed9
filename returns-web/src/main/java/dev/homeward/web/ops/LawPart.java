package dev.homeward.web.ops;

import dev.homeward.policy.Span;
import dev.homeward.policy.StatutoryRule;
import java.time.Period;
import java.util.List;
import java.util.TreeSet;

/**
 * A part of a rule for a table.
 *
 * @param unit of the period, part of the message key {@code law.period.<unit>}
 * @param amount of the unit; 0 where no period is fixed
 */
public record LawPart(StatutoryRule rule, String unit, int amount, List<String> places) {

  static LawPart of(StatutoryRule rule) {
    Span span = rule.window().span();
    List<String> places = List.copyOf(new TreeSet<>(rule.places()));
    if (span == null) {
      return new LawPart(rule, "none", 0, places);
    }
    Period period = span.period();
    if (period.getYears() > 0) {
      return new LawPart(rule, "years", period.getYears(), places);
    }
    return period.getMonths() > 0
        ? new LawPart(rule, "months", period.getMonths(), places)
        : new LawPart(
            rule, span.businessDays() ? "business-days" : "days", period.getDays(), places);
  }
}
