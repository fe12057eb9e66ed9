package dev.homeward.policy.law;

import dev.homeward.policy.Ground;
import dev.homeward.policy.StatutoryRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a rule, as it stands in a text.
 *
 * @param line of the text on which it begins
 * @param text of this rule alone
 * @param parts of it by place: more than one where members of a union differ
 */
record DatedRule(
    String jurisdiction,
    String file,
    int line,
    String text,
    String note,
    List<StatutoryRule> parts) {

  DatedRule {
    parts = List.copyOf(parts);
  }

  private StatutoryRule first() {
    return parts.getFirst();
  }

  String id() {
    return first().id();
  }

  Ground ground() {
    return first().ground();
  }

  LocalDate validFrom() {
    return first().citation().validFrom();
  }

  @Nullable LocalDate validTo() {
    return first().citation().validTo();
  }

  Set<String> places() {
    Set<String> all = new TreeSet<>();
    parts.forEach(part -> all.addAll(part.places()));
    return all;
  }

  /** Returns the confidence of the part that is least sure. */
  StatutoryRule.Confidence confidence() {
    return parts.stream()
        .map(part -> part.citation().confidence())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Whether another one decides about the same purchases. */
  boolean overlaps(DatedRule other) {
    LocalDate end = validTo();
    LocalDate otherEnd = other.validTo();
    return ground() == other.ground()
        && places().stream().anyMatch(other.places()::contains)
        && (end == null || !end.isBefore(other.validFrom()))
        && (otherEnd == null || !otherEnd.isBefore(validFrom()));
  }
}
