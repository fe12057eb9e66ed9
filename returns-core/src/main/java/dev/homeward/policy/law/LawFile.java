package dev.homeward.policy.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * The rules of one jurisdiction, as a file has them: {@code jurisdiction}, {@code places}, and the
 * {@code rules} with their dates.
 *
 * @param problems what is wrong with it, by line; if anything is, none of it may be used
 */
record LawFile(List<DatedRule> rules, List<LawProblem> problems) {

  LawFile {
    rules = List.copyOf(rules);
    problems = problems.stream().distinct().sorted(LawProblem.BY_LINE).toList();
  }

  /** Reads a file of a jurisdiction. */
  static LawFile read(String file, String text) {
    List<LawProblem> problems = new ArrayList<>();
    MappingNode mapping = Yaml.mapping(file, text, problems);
    if (mapping == null) {
      return new LawFile(List.of(), problems);
    }
    Fields fields = Fields.of(file, mapping, problems);
    fields.only(Set.of("jurisdiction", "places", "rules"));
    String jurisdiction = jurisdiction(fields);
    Set<String> places = fields.words("places", Places::known, "unknown-country");
    List<DatedRule> rules =
        fields.mappings(
            "rules",
            rule ->
                RuleReading.read(
                    file,
                    rule,
                    jurisdiction,
                    places,
                    standingAlone(Yaml.block(text, rule), jurisdiction, places),
                    problems));
    if (problems.isEmpty()) {
      problems.addAll(overlaps(rules));
    }
    return new LawFile(rules, problems);
  }

  /** Reads the text of a single rule, which names its jurisdiction and its places itself. */
  static LawFile ofOneRule(String file, String text) {
    List<LawProblem> problems = new ArrayList<>();
    MappingNode mapping = Yaml.mapping(file, text, problems);
    if (mapping == null) {
      return new LawFile(List.of(), problems);
    }
    Fields fields = Fields.of(file, mapping, problems);
    String jurisdiction = jurisdiction(fields);
    DatedRule rule = RuleReading.read(file, mapping, jurisdiction, Set.of(), text, problems);
    return new LawFile(List.of(rule), problems);
  }

  /** Returns the rules that decide about purchases that an earlier one decides about. */
  static List<LawProblem> overlaps(List<DatedRule> rules) {
    List<LawProblem> problems = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      DatedRule rule = rules.get(i);
      for (DatedRule earlier : rules.subList(0, i)) {
        if (rule.overlaps(earlier)) {
          problems.add(overlap(rule, earlier));
        }
      }
    }
    return problems;
  }

  static LawProblem overlap(DatedRule rule, DatedRule other) {
    return LawProblem.at(
        rule.file(),
        rule.line(),
        "overlap",
        rule.id(),
        other.id(),
        other.validFrom().toString(),
        text(other.validTo()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "…" : value.toString();
  }

  private static String jurisdiction(Fields fields) {
    String jurisdiction = fields.text("jurisdiction");
    if (!jurisdiction.isEmpty() && !jurisdiction.equals("EU") && !Places.known(jurisdiction)) {
      fields.problem("jurisdiction", "unknown-country", jurisdiction);
    }
    return jurisdiction;
  }

  /** Returns the text of a rule with what it has from the head of its file. */
  private static String standingAlone(String block, String jurisdiction, Set<String> places) {
    String head = "jurisdiction: " + jurisdiction + "\n";
    return block.lines().anyMatch(line -> line.startsWith("places:"))
        ? head + block
        : head + "places: [" + String.join(", ", places) + "]\n" + block;
  }
}
