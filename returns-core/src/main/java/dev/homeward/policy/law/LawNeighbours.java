package dev.homeward.policy.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Notes where a new version does not fit the rules that are there. */
final class LawNeighbours {

  private LawNeighbours() {}

  /**
   * Notes what stands against a version.
   *
   * @param rule that it has to be of; empty where it has to be a new one
   */
  static void note(String rule, DatedRule dated, List<StoredRule> all, List<LawProblem> problems) {
    List<DatedRule> own =
        all.stream().map(StoredRule::rule).filter(each -> each.id().equals(dated.id())).toList();
    if (!rule.isEmpty() && !rule.equals(dated.id())) {
      problems.add(problem(dated, "other-id", dated.id(), rule));
    } else if (rule.isEmpty() && !own.isEmpty()) {
      problems.add(problem(dated, "known-id", dated.id()));
    } else if (!own.isEmpty() && own.getFirst().ground() != dated.ground()) {
      problems.add(problem(dated, "other-right", own.getFirst().ground().name()));
    } else if (!own.isEmpty() && !own.getFirst().jurisdiction().equals(dated.jurisdiction())) {
      problems.add(problem(dated, "other-jurisdiction", own.getFirst().jurisdiction()));
    }
    Map<String, NavigableMap<LocalDate, LawIndex.Numbered>> others =
        LawIndex.timelines(
            all.stream()
                .filter(each -> !each.rule().id().equals(dated.id()))
                .map(StoredRule::numbered)
                .toList());
    others
        .values()
        .forEach(timeline ->
            timeline.values().stream()
                .map(LawIndex.Numbered::rule)
                .filter(other -> meets(dated, other, LawIndex.end(timeline, other)))
                .forEach(other -> problems.add(LawFile.overlap(dated, other))));
  }

  /** Whether two rules decide about the same purchases, the other one until its next version. */
  private static boolean meets(DatedRule dated, DatedRule other, @Nullable LocalDate end) {
    return dated.overlaps(other) && (end == null || !end.isBefore(dated.validFrom()));
  }

  private static LawProblem problem(DatedRule rule, String code, String... arguments) {
    return LawProblem.at(rule.file(), rule.line(), code, arguments);
  }
}
