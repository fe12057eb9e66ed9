package dev.homeward.web.merchant.refunds;

import dev.homeward.refund.RefundRunView;
import dev.homeward.refund.RefundRuns;
import dev.homeward.returncase.QueueRow;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Releases many refunds: shows what that would pay, starts it, and shows how far it is. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/refunds")
class RefundRunController {

  private final RefundRuns runs;
  private final RefundsScreen screen;

  RefundRunController(RefundRuns runs, RefundsScreen screen) {
    this.runs = runs;
    this.screen = screen;
  }

  @PostMapping("/preview")
  String preview(
      @RequestParam(defaultValue = "") List<UUID> chosen,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    List<ReturnCaseId> ids = chosen.stream().distinct().map(ReturnCaseId::new).toList();
    Map<ReturnCaseId, QueueRow> rows = screen.byId(member.seller(), ids);
    if (rows.isEmpty()) {
      return again(new BusinessRuleViolation("refund.run-empty"), member, model, response);
    }
    List<ReturnCaseId> own = ids.stream().filter(rows::containsKey).toList();
    model.addAttribute("rows", rows);
    model.addAttribute("plan", RunPlan.of(runs.preview(member.seller(), own)));
    model.addAttribute("key", UUID.randomUUID());
    return "merchant/refund-preview";
  }

  /**
   * @param key of the preview: the same page sent twice is one run
   */
  @PostMapping("/release")
  String release(
      @RequestParam UUID key,
      @RequestParam(defaultValue = "") List<UUID> chosen,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    try {
      List<ReturnCaseId> ids = chosen.stream().distinct().map(ReturnCaseId::new).toList();
      runs.start(member.seller(), key, ids, member.actor());
      return "redirect:/merchant/refunds/runs/" + key;
    } catch (BusinessRuleViolation refusal) {
      return again(refusal, member, model, response);
    }
  }

  @GetMapping("/runs/{run}")
  String show(
      @PathVariable UUID run,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    RefundRunView view = runs.get(member.seller(), run);
    List<ReturnCaseId> refused =
        view.refused().stream().map(RefundRunView.Refused::caseId).toList();
    model.addAttribute("run", view);
    model.addAttribute("rows", screen.byId(member.seller(), refused));
    response.setHeader("Vary", "HX-Request");
    return part ? "merchant/refund-run :: progress" : "merchant/refund-run";
  }

  private String again(
      BusinessRuleViolation refusal,
      StaffMember member,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusal", refusal);
    return screen.show(member.seller(), null, model);
  }
}
