package dev.homeward.web.ops.credit;

import dev.homeward.oversight.Appeals;
import dev.homeward.oversight.Attributed;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows sellers' appeals and has them decided. */
@Controller
@RequestMapping("/ops/appeals")
class AppealController {

  private final AppealScreen screen;
  private final Appeals appeals;

  AppealController(AppealScreen screen, Appeals appeals) {
    this.screen = screen;
    this.appeals = appeals;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "false") boolean settled,
      @RequestParam(required = false) @Nullable UUID before,
      Model model) {
    return screen.list(settled, before, model);
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member, Model model) {
    return screen.show(id, member, model);
  }

  @PostMapping("/{id}")
  String decide(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(required = false) @Nullable Attributed to,
      @RequestParam(defaultValue = "") String decision,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      switch (outcome) {
        case "uphold" -> appeals.uphold(id, to, decision, member.actor());
        case "reject" -> appeals.reject(id, decision, member.actor());
        default -> throw new BusinessRuleViolation("decision.unknown");
      }
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      model.addAttribute("typed", decision);
      model.addAttribute("outcome", outcome);
      return screen.show(id, member, model);
    }
    redirect.addFlashAttribute("flash", "credit.appeal.decided");
    return "redirect:/ops/appeals";
  }
}
