package dev.homeward.web.merchant.returns;

import dev.homeward.returncase.BulkApproval;
import dev.homeward.returncase.BulkApproval.Seen;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Approves many returns at once, after it has shown what that does. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/returns/approve")
class BulkController {

  private static final int MOST = 200;

  private final BulkApproval bulk;

  BulkController(BulkApproval bulk) {
    this.bulk = bulk;
  }

  /**
   * @param chosen ids with the version that was seen, as {@code id:version}
   */
  @PostMapping
  String preview(
      @RequestParam(defaultValue = "") List<String> chosen,
      @ModelAttribute("form") QueueForm form,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      RedirectAttributes redirect) {
    List<BulkApproval.Effect> effects = bulk.preview(member.seller(), seen(chosen));
    if (effects.isEmpty()) {
      redirect.addFlashAttribute("noneChosen", true);
      return "redirect:/merchant/returns?" + form.query();
    }
    model.addAttribute("plan", BulkPlan.of(effects));
    return "merchant/approve";
  }

  @PostMapping("/confirm")
  String approve(
      @RequestParam(defaultValue = "") List<String> chosen,
      @ModelAttribute("form") QueueForm form,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    BulkApproval.Outcome outcome = bulk.approve(member.seller(), seen(chosen), member.actor());
    redirect.addFlashAttribute("approved", outcome.approved());
    redirect.addFlashAttribute(
        "left",
        outcome.left().stream()
            .map(ReturnCaseId::toString)
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new)));
    return "redirect:/merchant/returns?" + form.query();
  }

  /** What makes no sense is left out: nobody types these. */
  private static List<Seen> seen(List<String> chosen) {
    return chosen.stream()
        .limit(MOST)
        .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:\\d{1,18}"))
        .map(text -> text.split(":", 2))
        .map(parts ->
            new Seen(new ReturnCaseId(UUID.fromString(parts[0])), Long.parseLong(parts[1])))
        .toList();
  }
}
