package dev.homeward.web.merchant.returns;

import dev.homeward.policy.AppliedRule;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.FaultClass;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnReasons;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person is advised to decide, and why.
 *
 * @param decision {@code approve}, {@code ask} or {@code judge}, where no rule says yes
 * @param reasons last parts of the message keys
 * @param rules those that grant it
 */
record Suggestion(String decision, List<String> reasons, List<AppliedRule> rules) {

  private static final int OFTEN = 3;

  /**
   * @param others how many other returns the shopper has, as far as they were looked for
   */
  static Suggestion of(ReturnCaseDetails details, int others) {
    List<AppliedRule> grants =
        details.rules().stream()
            .filter(rule -> rule.verdict() == AppliedRule.Verdict.GRANTS)
            .toList();
    List<String> reasons = new ArrayList<>();
    boolean unproven =
        details.photos().isEmpty() && details.lines().stream().anyMatch(Suggestion::bare);
    if (unproven) {
      reasons.add("fault-not-shown");
    }
    if (details.header().contact().overrideReason() != null) {
      reasons.add("override");
    } else {
      reasons.add(grants.isEmpty() ? "no-rule-grants" : "rules-grant");
    }
    if (others >= OFTEN) {
      reasons.add("returns-often");
    } else if (others == 0) {
      reasons.add("first-return");
    }
    boolean judge = grants.isEmpty() && details.header().contact().overrideReason() == null;
    return new Suggestion(unproven ? "ask" : judge ? "judge" : "approve", reasons, grants);
  }

  /** A fault is claimed, and nothing is said about it. */
  private static boolean bare(CaseLine line) {
    String reason = line.reason();
    return reason != null
        && line.comment() == null
        && ReturnReasons.faultOf(reason).map(FaultClass::goodsAtFault).orElse(false);
  }
}
