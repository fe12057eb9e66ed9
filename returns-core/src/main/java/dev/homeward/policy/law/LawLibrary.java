package dev.homeward.policy.law;

import dev.homeward.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The law to read: every rule with its versions, its sources, and who vouches for it. */
@Service
public class LawLibrary {

  private final LawInForce law;
  private final Clock clock;

  LawLibrary(LawInForce law, Clock clock) {
    this.law = law;
    this.clock = clock;
  }

  /** Returns the rules by jurisdiction: first those that are shipped, in their order. */
  public Map<String, List<RuleView>> byJurisdiction() {
    Map<String, List<RuleView>> all = new LinkedHashMap<>();
    ShippedLaw.JURISDICTIONS.forEach(each -> all.put(each, new ArrayList<>()));
    rules()
        .values()
        .forEach(versions -> {
          RuleView view = view(versions);
          all.computeIfAbsent(view.jurisdiction(), _ -> new ArrayList<>()).add(view);
        });
    all.values().forEach(each -> each.sort(Comparator.comparing(RuleView::ground)));
    all.values().removeIf(List::isEmpty);
    return all;
  }

  /**
   * Returns a rule with its history.
   *
   * @throws NotFound where there is none of this id
   */
  public RuleView get(String id) {
    return Optional.ofNullable(rules().get(id))
        .map(this::view)
        .orElseThrow(() -> new NotFound("law", id));
  }

  /** Returns the territories whose law is not that of their address, for reading. */
  public List<Territory> territories() {
    return Places.territories().stream()
        .map(each ->
            new Territory(
                each.code(),
                each.country(),
                each.postcode() == null ? null : each.postcode().pattern(),
                each.law(),
                !law.index().of(each.code()).isEmpty() || !law.index().of(each.law()).isEmpty()))
        .toList();
  }

  /**
   * A territory that a country and a postcode tell.
   *
   * @param postcode as a pattern; null where the country alone tells
   * @param law code of the country whose law holds there
   * @param onFile whether that law is on file
   */
  public record Territory(
      String code, String country, @Nullable String postcode, String law, boolean onFile) {}

  private Map<String, List<StoredRule>> rules() {
    return law.versions().stream()
        .collect(
            Collectors.groupingBy(
                version -> version.rule().id(), TreeMap::new, Collectors.toList()));
  }

  private RuleView view(Collection<StoredRule> stored) {
    NavigableMap<LocalDate, LawIndex.Numbered> timeline =
        LawIndex.timelines(stored.stream().map(StoredRule::numbered).toList())
            .values()
            .iterator()
            .next();
    List<RuleVersion> versions =
        stored.stream()
            .map(each -> version(each, timeline))
            .sorted(Comparator.comparingInt(RuleVersion::number).reversed())
            .toList();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    RuleVersion current =
        versions.stream().filter(each -> holds(each, today)).findFirst().orElse(null);
    DatedRule any = stored.iterator().next().rule();
    return new RuleView(
        any.jurisdiction(), any.id(), any.ground(), current, versions, keptOut(any.id(), stored));
  }

  private static RuleVersion version(
      StoredRule stored, NavigableMap<LocalDate, LawIndex.Numbered> timeline) {
    LawIndex.Numbered there = timeline.get(stored.rule().validFrom());
    boolean counts = there != null && there.number() == stored.number();
    LocalDate end = counts ? LawIndex.end(timeline, stored.rule()) : stored.rule().validTo();
    return RuleVersion.of(stored, counts, end);
  }

  private static boolean holds(RuleVersion version, LocalDate day) {
    LocalDate end = version.to();
    return version.counts() && !day.isBefore(version.from()) && (end == null || !day.isAfter(end));
  }

  private static List<String> keptOut(String id, Collection<StoredRule> stored) {
    return ShippedLaw.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .map(DatedRule::text)
        .filter(text -> stored.stream().noneMatch(each -> each.rule().text().equals(text)))
        .toList();
  }
}
