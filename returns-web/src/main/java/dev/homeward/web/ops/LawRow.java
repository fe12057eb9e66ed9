package dev.homeward.web.ops;

import dev.homeward.policy.law.RuleView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule in the list of the law.
 *
 * @param main what holds where no member differs
 * @param differing how many members have something otherwise
 */
public record LawRow(RuleView rule, LawPart main, int differing) {

  static Map<String, List<LawRow>> all(Map<String, List<RuleView>> jurisdictions) {
    Map<String, List<LawRow>> rows = new LinkedHashMap<>();
    jurisdictions.forEach(
        (jurisdiction, rules) -> rows.put(jurisdiction, rules.stream().map(LawRow::of).toList()));
    return rows;
  }

  private static LawRow of(RuleView rule) {
    return new LawRow(rule, LawPart.of(rule.shown().main()), rule.shown().parts().size() - 1);
  }
}
