package dev.homeward.policy.law;

import dev.homeward.order.Destination;
import dev.homeward.policy.Ground;
import dev.homeward.policy.LegalPlace;
import dev.homeward.policy.Statutes;
import dev.homeward.policy.StatutoryRule;
import dev.homeward.policy.StatutoryRule.Citation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The law by place. Of the versions of a rule each one holds from its first day until the next
 * one's; of two that begin on the same day, the later released one counts.
 */
final class LawIndex implements Statutes {

  private final Map<String, List<StatutoryRule>> byPlace;

  /** A version of a rule, and how many were released before it. */
  record Numbered(DatedRule rule, int number, boolean confirmed) {}

  private LawIndex(Map<String, List<StatutoryRule>> byPlace) {
    this.byPlace = byPlace;
  }

  static LawIndex of(Collection<Numbered> versions) {
    Map<String, List<StatutoryRule>> byPlace = new HashMap<>();
    timelines(versions)
        .values()
        .forEach(timeline ->
            timeline.forEach((from, version) -> {
              LocalDate end = end(timeline, version.rule());
              for (StatutoryRule part : version.rule().parts()) {
                StatutoryRule dated = dated(part, end, version.confirmed());
                part.places()
                    .forEach(
                        place -> byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(dated));
              }
            }));
    return new LawIndex(byPlace);
  }

  /** Returns the versions that count, by rule and first day. */
  static Map<String, NavigableMap<LocalDate, Numbered>> timelines(Collection<Numbered> versions) {
    Map<String, NavigableMap<LocalDate, Numbered>> timelines = new TreeMap<>();
    for (Numbered version : versions) {
      timelines
          .computeIfAbsent(version.rule().id(), _ -> new TreeMap<>())
          .merge(
              version.rule().validFrom(),
              version,
              (one, other) -> one.number() > other.number() ? one : other);
    }
    return timelines;
  }

  /** Returns the last day of a version among its likes; null while it is in force. */
  static @Nullable LocalDate end(NavigableMap<LocalDate, Numbered> timeline, DatedRule rule) {
    LocalDate next = timeline.higherKey(rule.validFrom());
    LocalDate own = rule.validTo();
    if (next == null || (own != null && own.isBefore(next))) {
      return own;
    }
    return next.minusDays(1);
  }

  @Override
  public Optional<StatutoryRule> find(Ground ground, LegalPlace place, LocalDate purchase) {
    Optional<StatutoryRule> own = find(ground, place.code(), purchase);
    return own.isPresent() ? own : find(ground, place.law(), purchase);
  }

  @Override
  public LegalPlace placeOf(Destination destination) {
    return Places.of(destination);
  }

  /** Returns the rules that name a place, of all days. */
  List<StatutoryRule> of(String place) {
    return byPlace.getOrDefault(place, List.of());
  }

  private Optional<StatutoryRule> find(Ground ground, String code, LocalDate purchase) {
    for (StatutoryRule rule : of(code)) {
      if (rule.ground() == ground && rule.coversPurchaseOn(purchase)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static StatutoryRule dated(StatutoryRule rule, @Nullable LocalDate end, boolean known) {
    Citation citation = rule.citation();
    return new StatutoryRule(
        rule.id(),
        rule.ground(),
        rule.places(),
        rule.window(),
        rule.wayBack(),
        rule.refund(),
        rule.exceptedFlags(),
        rule.unsealedFlags(),
        rule.conditions(),
        rule.resolutions(),
        rule.proof(),
        new Citation(
            citation.law(),
            citation.source(),
            citation.confidence(),
            known,
            citation.functionFrom(),
            citation.validFrom(),
            end));
  }
}
