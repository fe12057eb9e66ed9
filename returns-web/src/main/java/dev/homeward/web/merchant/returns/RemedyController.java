package dev.homeward.web.merchant.returns;

import dev.homeward.remedy.Dispatch;
import dev.homeward.remedy.Remedies;
import dev.homeward.remedy.RemedyId;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shipping.number.NumberVerdict;
import dev.homeward.shipping.number.TrackingNumbers;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.ReceiversOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends goods to the shopper of a return: replacements, repaired goods, and what was rejected. */
@ReceiversOnly
@Controller
@RequestMapping("/merchant/returns/{id}/remedies/{remedy}")
class RemedyController {

  private final Remedies remedies;
  private final ReturnScreen screen;
  private final Clock clock;
  private final TrackingNumbers numbers;

  RemedyController(Remedies remedies, ReturnScreen screen, Clock clock, TrackingNumbers numbers) {
    this.numbers = numbers;
    this.remedies = remedies;
    this.screen = screen;
    this.clock = clock;
  }

  /** Somebody who does something about a remedy. */
  private record Work(ReturnCaseId id, RemedyId remedy, StaffMember member, QueueForm queue) {}

  /** A parcel as it was typed in, to be shown again where it is refused. */
  record Typed(
      int quantity,
      @Nullable String carrier,
      String trackingNumber,
      @Nullable String aheadReason) {}

  @ModelAttribute
  void work(
      @PathVariable UUID id,
      @PathVariable UUID remedy,
      @AuthenticationPrincipal StaffMember member,
      @ModelAttribute("queue") QueueForm queue,
      Model model) {
    model.addAttribute("work", new Work(new ReturnCaseId(id), new RemedyId(remedy), member, queue));
  }

  @PostMapping("/repair")
  String repair(
      @ModelAttribute(name = "work", binding = false) Work at,
      Model model,
      HttpServletResponse to) {
    return done(
        at,
        model,
        to,
        () -> remedies.startRepair(at.member.seller(), at.remedy, at.member.actor()));
  }

  /**
   * @param key of the page: the same parcel sent twice is one
   */
  @PostMapping("/dispatch")
  String dispatch(
      @ModelAttribute(name = "work", binding = false) Work at,
      @RequestParam UUID key,
      @RequestParam(defaultValue = "0") int quantity,
      @RequestParam(required = false) @Nullable String carrier,
      @RequestParam(defaultValue = "") String trackingNumber,
      @RequestParam(required = false) @Nullable String aheadReason,
      Model model,
      HttpServletResponse to) {
    model.addAttribute("typedRemedy", at.remedy);
    model.addAttribute("typedDispatch", new Typed(quantity, carrier, trackingNumber, aheadReason));
    return done(
        at,
        model,
        to,
        () -> {
          requirePossible(carrier == null ? "" : carrier, trackingNumber);
          remedies.dispatch(
              at.member.seller(),
              at.remedy,
              key,
              new Dispatch(quantity, carrier, trackingNumber, aheadReason),
              at.member.actor());
        });
  }

  /** Who sends knows the carrier; a number that it cannot have is misread all the same. */
  private void requirePossible(String carrier, String number) {
    switch (numbers.judge(carrier, number)) {
      case NumberVerdict.WrongDigit wrong ->
          throw new BusinessRuleViolation("label.number-digit", wrong.carrier());
      case NumberVerdict.NoSuchShape none ->
          throw new BusinessRuleViolation("label.number-shape", none.carrier());
      case NumberVerdict.OtherCarrier other when other.sure() ->
          throw new BusinessRuleViolation("label.number-other", other.carrier());
      case NumberVerdict.OtherCarrier _, NumberVerdict.Fits _, NumberVerdict.Unchecked _ -> {
        // Nothing speaks against it.
      }
    }
  }

  @PostMapping("/deliver")
  String deliver(
      @ModelAttribute(name = "work", binding = false) Work at,
      Model model,
      HttpServletResponse to) {
    return done(
        at,
        model,
        to,
        () -> remedies.deliver(at.member.seller(), at.remedy, clock.instant(), at.member.actor()));
  }

  @DecidersOnly
  @PostMapping("/refund-instead")
  String refundInstead(
      @ModelAttribute(name = "work", binding = false) Work at,
      @RequestParam(defaultValue = "") String note,
      Model model,
      HttpServletResponse to) {
    return done(
        at,
        model,
        to,
        () -> remedies.refundInstead(at.member.seller(), at.remedy, note, at.member.actor()));
  }

  private String done(Work at, Model model, HttpServletResponse to, Runnable deed) {
    try {
      deed.run();
      return "redirect:/merchant/returns/"
          + at.id
          + (at.queue.known() ? "?" + at.queue.query() : "");
    } catch (BusinessRuleViolation refusal) {
      to.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return screen.show(at.member.seller(), at.id, at.queue, model);
    }
  }
}
