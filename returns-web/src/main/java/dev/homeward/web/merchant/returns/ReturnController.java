package dev.homeward.web.merchant.returns;

import dev.homeward.returncase.Author;
import dev.homeward.returncase.Decline;
import dev.homeward.returncase.DisputeState;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnMessages;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one return with everything that a decision needs, and takes the decision. */
@Controller
@RequestMapping("/merchant/returns/{id}")
class ReturnController {

  private final ReturnScreen screen;
  private final ReturnDecisions decisions;
  private final ReturnMessages messages;

  ReturnController(ReturnScreen screen, ReturnDecisions decisions, ReturnMessages messages) {
    this.screen = screen;
    this.decisions = decisions;
    this.messages = messages;
  }

  @GetMapping
  String show(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member, Model model) {
    return screen.show(member.seller(), new ReturnCaseId(id), model);
  }

  /** What is done to the case. */
  private interface Deed {
    void run(ReturnCaseId id);
  }

  @DecidersOnly
  @PostMapping("/approve")
  String approve(
      @PathVariable UUID id,
      @RequestParam long version,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    return decide(
        id,
        member,
        model,
        response,
        c -> decisions.approve(member.seller(), c, version, member.actor()));
  }

  @DecidersOnly
  @PostMapping("/review")
  String review(
      @PathVariable UUID id,
      @RequestParam long version,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    return decide(
        id,
        member,
        model,
        response,
        c -> decisions.review(member.seller(), c, version, member.actor()));
  }

  @DecidersOnly
  @PostMapping("/decline")
  String decline(
      @PathVariable UUID id,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String text,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("typedReason", reason);
    model.addAttribute("typedText", text);
    return decide(
        id,
        member,
        model,
        response,
        c ->
            decisions.decline(
                member.seller(), c, version, new Decline(reason, text), member.actor()));
  }

  @DecidersOnly
  @PostMapping("/cancel")
  String cancel(
      @PathVariable UUID id,
      @RequestParam long version,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    return decide(
        id,
        member,
        model,
        response,
        c -> decisions.cancel(member.seller(), c, version, member.actor()));
  }

  @DecidersOnly
  @PostMapping("/close-short")
  String closeShort(
      @PathVariable UUID id,
      @RequestParam long version,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    return decide(
        id,
        member,
        model,
        response,
        c -> decisions.closeShort(member.seller(), c, version, member.actor()));
  }

  @DecidersOnly
  @PostMapping("/dispute")
  String dispute(
      @PathVariable UUID id,
      @RequestParam long version,
      @RequestParam DisputeState state,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    return decide(
        id,
        member,
        model,
        response,
        c -> decisions.dispute(member.seller(), c, version, state, member.actor()));
  }

  @DecidersOnly
  @PostMapping("/messages")
  String write(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String message,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("typedMessage", message);
    return decide(
        id,
        member,
        model,
        response,
        c -> messages.post(member.seller(), c, Author.STAFF, member.displayName(), message));
  }

  /** Wrong or stale decisions show the page again, as it is now, with what was typed. */
  private String decide(
      UUID id, StaffMember member, Model model, HttpServletResponse response, Deed deed) {
    ReturnCaseId caseId = new ReturnCaseId(id);
    try {
      deed.run(caseId);
      return "redirect:/merchant/returns/" + id;
    } catch (OptimisticLockingFailureException stale) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("stale", true);
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
    }
    return screen.show(member.seller(), caseId, model);
  }
}
