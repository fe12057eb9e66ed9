package dev.homeward.customs.regime;

import dev.homeward.policy.StatutoryRule.Confidence;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every rule of customs says of itself.
 *
 * @param places customs territories, or tax territories within one
 * @param note what a reader should know; empty for nothing
 * @param validTo last day; null while none is known
 * @param document the text that it was read from
 */
public record RuleHead(
    String id,
    Set<String> places,
    String law,
    String source,
    Confidence confidence,
    String note,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String document) {

  public RuleHead {
    places = Set.copyOf(places);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
