package dev.homeward.policy.law;

import dev.homeward.policy.Ground;
import dev.homeward.policy.StatutoryRule;
import dev.homeward.policy.StatutoryRule.ReturnCost;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Notes what a rule says on the one hand and takes back on the other. */
final class Contradictions {

  private Contradictions() {}

  static void note(StatutoryRule rule, Fields fields) {
    LocalDate end = rule.citation().validTo();
    if (end != null && end.isBefore(rule.citation().validFrom())) {
      fields.problem("valid-to", "ends-before-it-begins", end.toString());
    }
    if (rule.window().span() == null) {
      withoutPeriod(rule, fields);
    }
    if (rule.window().onlyUninformed() && rule.window().uninformedMonths() > 0) {
      contradicts(fields, "uninformed-months", "only-uninformed");
    }
    Set<String> both = new TreeSet<>(rule.exceptedFlags());
    both.retainAll(rule.unsealedFlags());
    if (!both.isEmpty()) {
      fields.problem("unsealed", "excepted-and-unsealed", String.join(", ", both));
    }
    if (rule.ground() == Ground.CONFORMITY) {
      ofConformity(rule, fields);
    } else {
      ofWithdrawal(rule, fields);
    }
  }

  private static void withoutPeriod(StatutoryRule rule, Fields fields) {
    for (String field : new String[] {"uninformed-months", "first-day-counts", "day-type"}) {
      if (fields.has(field)) {
        contradicts(fields, field, "period");
      }
    }
    if (rule.ground() == Ground.CONFORMITY && !rule.window().personBeyond()) {
      contradicts(fields, "beyond-period", "period");
    }
  }

  private static void ofConformity(StatutoryRule rule, Fields fields) {
    if (rule.wayBack().cost() == ReturnCost.SHOPPER_IF_INFORMED) {
      contradicts(fields, "return-paid-by", "right");
    }
    for (String field : new String[] {"uninformed-months", "yields-to-policy", "only-uninformed"}) {
      if (fields.has(field)) {
        contradicts(fields, field, "right");
      }
    }
  }

  private static void ofWithdrawal(StatutoryRule rule, Fields fields) {
    if (rule.window().personBeyond()) {
      contradicts(fields, "beyond-period", "right");
    }
    if (rule.proof().burdenMonths() > 0) {
      contradicts(fields, "burden-months", "right");
    }
  }

  private static void contradicts(Fields fields, String field, String other) {
    fields.problem(field, "contradiction", field, other);
  }
}
