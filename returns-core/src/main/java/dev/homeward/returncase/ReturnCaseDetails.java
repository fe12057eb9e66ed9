package dev.homeward.returncase;

import dev.homeward.policy.AppliedRule;
import java.util.List;

/**
 * All that this module knows of a case.
 *
 * @param rules that applied when it was filed
 * @param messages and history, the oldest first
 */
public record ReturnCaseDetails(
    CaseHeader header,
    List<AppliedRule> rules,
    List<CaseLine> lines,
    List<CasePhoto> photos,
    List<CaseMessage> messages,
    List<CaseHistoryStep> history) {

  public ReturnCaseView view() {
    return header.view();
  }
}
