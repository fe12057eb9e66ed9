package dev.homeward.web.merchant.standing;

import dev.homeward.oversight.AppealSubject;
import dev.homeward.oversight.Appeals;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.security.OwnerOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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

/** Shows a seller its own standing, and takes its appeals. */
@Controller
@RequestMapping("/merchant/standing")
class StandingController {

  private static final String HOME = "redirect:/merchant/standing";

  private final StandingScreen screen;
  private final Appeals appeals;

  StandingController(StandingScreen screen, Appeals appeals) {
    this.screen = screen;
    this.appeals = appeals;
  }

  @GetMapping
  String show(
      @RequestParam(required = false) @Nullable UUID line,
      @RequestParam(required = false) @Nullable UUID of,
      @AuthenticationPrincipal StaffMember member,
      Model model) {
    return page(member, line, of, model);
  }

  private String page(StaffMember member, @Nullable UUID line, @Nullable UUID of, Model model) {
    return line == null || of == null
        ? screen.show(member.seller(), model)
        : screen.contest(member.seller(), new ReturnCaseId(of), line, model);
  }

  @OwnerOnly
  @PostMapping("/appeals")
  String appeal(
      @RequestParam AppealSubject subject,
      @RequestParam UUID subjectId,
      @RequestParam(required = false) @Nullable UUID of,
      @RequestParam(defaultValue = "") String grounds,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      ReturnCaseId returned = of == null ? null : new ReturnCaseId(of);
      appeals.file(member.seller(), subject, subjectId, returned, grounds, member.actor());
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      model.addAttribute("typed", Map.of(subjectId.toString(), grounds));
      return page(member, subjectId, of, model);
    }
    redirect.addFlashAttribute("flash", "credit.appeal.sent");
    return HOME;
  }

  @OwnerOnly
  @PostMapping("/appeals/{id}/withdraw")
  String withdraw(
      @PathVariable UUID id,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    appeals.withdraw(member.seller(), id, member.actor());
    redirect.addFlashAttribute("flash", "credit.appeal.withdrawn");
    return HOME;
  }
}
