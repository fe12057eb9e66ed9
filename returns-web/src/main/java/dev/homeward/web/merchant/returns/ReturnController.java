package dev.homeward.web.merchant.returns;

import dev.homeward.returncase.Author;
import dev.homeward.returncase.Decline;
import dev.homeward.returncase.DisputeState;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnMessages;
import dev.homeward.returncase.ReturnQuestions;
import dev.homeward.returncase.SellersSay;
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
import org.springframework.web.bind.annotation.ModelAttribute;
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
  private final SellersSay say;
  private final ReturnMessages messages;
  private final ReturnQuestions questions;

  ReturnController(
      ReturnScreen screen,
      ReturnDecisions decisions,
      SellersSay say,
      ReturnMessages messages,
      ReturnQuestions questions) {
    this.screen = screen;
    this.decisions = decisions;
    this.say = say;
    this.messages = messages;
    this.questions = questions;
  }

  /** A person at a case, and the queue they came from. */
  private record Visit(ReturnCaseId id, StaffMember member, QueueForm queue) {}

  /** What the request says about the person and the case, for every handler. */
  @ModelAttribute
  void visit(
      @PathVariable UUID id,
      @AuthenticationPrincipal StaffMember member,
      @ModelAttribute("queue") QueueForm queue,
      Model model) {
    model.addAttribute("visit", new Visit(new ReturnCaseId(id), member, queue));
  }

  @GetMapping
  String show(@ModelAttribute(name = "visit", binding = false) Visit visit, Model model) {
    return screen.show(visit.member().seller(), visit.id(), visit.queue(), model);
  }

  @DecidersOnly
  @PostMapping("/approve")
  String approve(
      @ModelAttribute(name = "visit", binding = false) Visit at,
      @RequestParam long version,
      Model model,
      HttpServletResponse to) {
    return decide(
        at,
        model,
        to,
        () -> {
          say.require(at.member.seller());
          decisions.approve(at.member.seller(), at.id, version, at.member.actor());
        });
  }

  @DecidersOnly
  @PostMapping("/review")
  String review(
      @ModelAttribute(name = "visit", binding = false) Visit at,
      @RequestParam long version,
      Model model,
      HttpServletResponse to) {
    return decide(
        at,
        model,
        to,
        () -> decisions.review(at.member.seller(), at.id, version, at.member.actor()));
  }

  /** Asks the shopper; the case is looked at until the answer is here. */
  @DecidersOnly
  @PostMapping("/ask")
  String ask(
      @ModelAttribute(name = "visit", binding = false) Visit at,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String question,
      Model model,
      HttpServletResponse to) {
    model.addAttribute("typedQuestion", question);
    return decide(
        at,
        model,
        to,
        () -> questions.ask(at.member.seller(), at.id, version, question, at.member.actor()));
  }

  @DecidersOnly
  @PostMapping("/decline")
  String decline(
      @ModelAttribute(name = "visit", binding = false) Visit at,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String declineReason,
      @RequestParam(defaultValue = "") String declineText,
      Model model,
      HttpServletResponse to) {
    model.addAttribute("typedReason", declineReason);
    model.addAttribute("typedText", declineText);
    return decide(
        at,
        model,
        to,
        () -> {
          say.require(at.member.seller());
          decisions.decline(
              at.member.seller(),
              at.id,
              version,
              new Decline(declineReason, declineText),
              at.member.actor());
        });
  }

  @DecidersOnly
  @PostMapping("/cancel")
  String cancel(
      @ModelAttribute(name = "visit", binding = false) Visit at,
      @RequestParam long version,
      Model model,
      HttpServletResponse to) {
    return decide(
        at,
        model,
        to,
        () -> decisions.cancel(at.member.seller(), at.id, version, at.member.actor()));
  }

  @DecidersOnly
  @PostMapping("/close-short")
  String closeShort(
      @ModelAttribute(name = "visit", binding = false) Visit at,
      @RequestParam long version,
      Model model,
      HttpServletResponse to) {
    return decide(
        at,
        model,
        to,
        () -> decisions.closeShort(at.member.seller(), at.id, version, at.member.actor()));
  }

  @DecidersOnly
  @PostMapping("/dispute")
  String dispute(
      @ModelAttribute(name = "visit", binding = false) Visit at,
      @RequestParam long version,
      @RequestParam DisputeState state,
      Model model,
      HttpServletResponse to) {
    return decide(
        at,
        model,
        to,
        () -> decisions.dispute(at.member.seller(), at.id, version, state, at.member.actor()));
  }

  @DecidersOnly
  @PostMapping("/messages")
  String write(
      @ModelAttribute(name = "visit", binding = false) Visit at,
      @RequestParam(defaultValue = "") String message,
      Model model,
      HttpServletResponse to) {
    model.addAttribute("typedMessage", message);
    return decide(
        at,
        model,
        to,
        () ->
            messages.post(
                at.member.seller(), at.id, Author.STAFF, at.member.displayName(), message));
  }

  /** Wrong or stale decisions show the page again, as it is now, with what was typed. */
  private String decide(Visit at, Model model, HttpServletResponse to, Runnable deed) {
    try {
      deed.run();
      return "redirect:/merchant/returns/" + at.id + query(at.queue);
    } catch (OptimisticLockingFailureException stale) {
      to.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("stale", true);
    } catch (BusinessRuleViolation refusal) {
      to.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
    }
    return screen.show(at.member.seller(), at.id, at.queue, model);
  }

  private static String query(QueueForm queue) {
    return queue.known() ? "?" + queue.query() : "";
  }
}
