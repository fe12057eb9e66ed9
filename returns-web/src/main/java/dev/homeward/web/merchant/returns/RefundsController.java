package dev.homeward.web.merchant.returns;

import dev.homeward.refund.Destination;
import dev.homeward.refund.ExecutionId;
import dev.homeward.refund.GrantId;
import dev.homeward.refund.RefundDesk;
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.returncase.QueueFilter;
import dev.homeward.returncase.QueueTab;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pays out: what is owed, what waits for a second person, and what failed. */
@DecidersOnly
@Controller
class RefundsController {

  private static final int PAGE = 100;

  private final Refunds refunds;
  private final RefundDesk desk;
  private final ReturnQueue queue;

  RefundsController(Refunds refunds, RefundDesk desk, ReturnQueue queue) {
    this.refunds = refunds;
    this.desk = desk;
    this.queue = queue;
  }

  @GetMapping("/merchant/refunds")
  String list(@AuthenticationPrincipal StaffMember member, Model model) {
    model.addAttribute(
        "due",
        queue.page(member.seller(), QueueFilter.of(QueueTab.TO_REFUND, PAGE)).stream()
            .limit(PAGE)
            .toList());
    model.addAttribute("waiting", desk.waiting(member.seller()));
    model.addAttribute("key", UUID.randomUUID());
    return "merchant/refunds";
  }

  /** Releases the refunds of the chosen returns; what cannot be released is named, one by one. */
  @PostMapping("/merchant/refunds/release")
  String release(
      @RequestParam(defaultValue = "") List<UUID> chosen,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    int released = 0;
    List<Refused> refused = new ArrayList<>();
    for (UUID id : chosen) {
      try {
        grant(member, new ReturnCaseId(id), Destination.ORIGINAL, false);
        released++;
      } catch (BusinessRuleViolation refusal) {
        refused.add(new Refused(id, refusal));
      }
    }
    redirect.addFlashAttribute("released", released);
    redirect.addFlashAttribute("refused", refused);
    return "redirect:/merchant/refunds";
  }

  @PostMapping("/merchant/returns/{id}/refund")
  String refund(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "ORIGINAL") Destination destination,
      @RequestParam(defaultValue = "false") boolean waiveFee,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    return then(
        redirect,
        "/merchant/returns/" + id,
        () -> grant(member, new ReturnCaseId(id), destination, waiveFee));
  }

  /**
   * The key follows from the return and how many grants it has: a second click on the same page is
   * the same grant.
   */
  private void grant(StaffMember member, ReturnCaseId id, Destination destination, boolean waive) {
    int before = refunds.of(member.seller(), id).size();
    UUID key =
        UUID.nameUUIDFromBytes(
            (id + "/" + destination + "/" + before)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    refunds.grant(
        member.seller(), id, key, new RefundWish(destination, waive, null), member.actor());
  }

  @PostMapping("/merchant/refunds/{grant}/approve")
  String approve(
      @PathVariable UUID grant,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    return then(
        redirect,
        "/merchant/refunds",
        () -> desk.approve(member.seller(), new GrantId(grant), member.actor()));
  }

  @PostMapping("/merchant/refunds/{grant}/take-back")
  String takeBack(
      @PathVariable UUID grant,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    return then(
        redirect,
        "/merchant/refunds",
        () -> desk.takeBack(member.seller(), new GrantId(grant), member.actor()));
  }

  @PostMapping("/merchant/refunds/{grant}/retry/{execution}")
  String retry(
      @PathVariable UUID grant,
      @PathVariable UUID execution,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    return then(
        redirect,
        "/merchant/refunds",
        () ->
            desk.retry(
                member.seller(), new GrantId(grant), new ExecutionId(execution), member.actor()));
  }

  @PostMapping("/merchant/refunds/{grant}/confirm/{execution}")
  String confirm(
      @PathVariable UUID grant,
      @PathVariable UUID execution,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    return then(
        redirect,
        "/merchant/refunds",
        () ->
            desk.confirm(
                member.seller(), new GrantId(grant), new ExecutionId(execution), member.actor()));
  }

  private static String then(RedirectAttributes redirect, String path, Runnable deed) {
    try {
      deed.run();
    } catch (BusinessRuleViolation refusal) {
      redirect.addFlashAttribute("refusal", refusal);
    }
    return "redirect:" + path;
  }

  /** A return whose refund could not be released, and why. */
  public record Refused(UUID id, BusinessRuleViolation why) {}
}
