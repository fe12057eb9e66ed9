package dev.homeward.web.ops.credit;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.standing.ConsequenceRules;
import dev.homeward.standing.Grade;
import dev.homeward.web.security.AdminOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what each grade brings with it, and lets administrators change it. */
@Controller
@RequestMapping("/ops/credit/consequences")
class ConsequencesController {

  private static final int VERSIONS = 20;

  private final ConsequenceRules rules;

  ConsequencesController(ConsequenceRules rules) {
    this.rules = rules;
  }

  @GetMapping
  String show(Model model) {
    return show(ConsequenceForm.of(rules.inForce()), "", model);
  }

  @AdminOnly
  @PostMapping
  String release(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    ConsequenceForm form = ConsequenceForm.read(request);
    try {
      int number = rules.release(form.after(), form.table(), reason, member.actor());
      redirect.addFlashAttribute("flash", "credit.consequences.released");
      redirect.addFlashAttribute("flashArgument", number);
      return "redirect:/ops/credit/consequences";
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return show(form, reason, model);
    }
  }

  private String show(ConsequenceForm form, String reason, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("reason", reason);
    model.addAttribute("grades", Grade.values());
    model.addAttribute("versions", rules.versions(VERSIONS));
    return "ops/credit/consequences";
  }
}
