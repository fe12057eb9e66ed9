package dev.homeward.web.merchant.refunds;

import dev.homeward.refund.ExecutionId;
import dev.homeward.refund.GrantId;
import dev.homeward.refund.RefundDesk;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.DecidersOnly;
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

/** Lists what is owed, and takes what people decide about refunds that wait for them. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/refunds")
class RefundsController {

  private final RefundsScreen screen;
  private final RefundDesk desk;

  RefundsController(RefundsScreen screen, RefundDesk desk) {
    this.screen = screen;
    this.desk = desk;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable UUID after,
      @AuthenticationPrincipal StaffMember member,
      Model model) {
    return screen.show(member.seller(), after, model);
  }

  @PostMapping("/{grant}/approve")
  String approve(
      @PathVariable UUID grant,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Runnable deed = () -> desk.approve(member.seller(), new GrantId(grant), member.actor());
    return decide(member, deed, "approved", new Answer(model, response, redirect));
  }

  @PostMapping("/{grant}/take-back")
  String takeBack(
      @PathVariable UUID grant,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Runnable deed = () -> desk.takeBack(member.seller(), new GrantId(grant), member.actor());
    return decide(member, deed, "taken-back", new Answer(model, response, redirect));
  }

  @PostMapping("/{grant}/retry/{execution}")
  String retry(
      @PathVariable UUID grant,
      @PathVariable UUID execution,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Runnable deed =
        () ->
            desk.retry(
                member.seller(), new GrantId(grant), new ExecutionId(execution), member.actor());
    return decide(member, deed, "tried-again", new Answer(model, response, redirect));
  }

  @PostMapping("/{grant}/confirm/{execution}")
  String confirm(
      @PathVariable UUID grant,
      @PathVariable UUID execution,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Runnable deed =
        () ->
            desk.confirm(
                member.seller(), new GrantId(grant), new ExecutionId(execution), member.actor());
    return decide(member, deed, "confirmed", new Answer(model, response, redirect));
  }

  private record Answer(Model model, HttpServletResponse response, RedirectAttributes redirect) {}

  private String decide(StaffMember member, Runnable deed, String done, Answer answer) {
    try {
      deed.run();
      answer.redirect().addFlashAttribute("flash", "merchant.refunds.done." + done);
      return "redirect:/merchant/refunds";
    } catch (BusinessRuleViolation refusal) {
      answer.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      answer.model().addAttribute("refusal", refusal);
      return screen.show(member.seller(), null, answer.model());
    }
  }
}
