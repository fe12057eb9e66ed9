package dev.homeward.web.merchant.returns;

import dev.homeward.refund.Destination;
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Releases what is owed for one return, from its page. */
@DecidersOnly
@Controller
class CaseRefundController {

  private final Refunds refunds;
  private final ReturnScreen screen;

  CaseRefundController(Refunds refunds, ReturnScreen screen) {
    this.refunds = refunds;
    this.screen = screen;
  }

  @PostMapping("/merchant/returns/{id}/refund")
  String refund(
      @PathVariable UUID id,
      @ModelAttribute("wish") WishForm wish,
      @ModelAttribute("queue") QueueForm queue,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    ReturnCaseId caseId = new ReturnCaseId(id);
    try {
      refunds.grant(member.seller(), caseId, wish.key(id), wish.wish(), member.actor());
      return "redirect:/merchant/returns/" + id + (queue.known() ? "?" + queue.query() : "");
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return screen.show(member.seller(), caseId, queue, model);
    }
  }

  /**
   * How the refund is wanted, as typed.
   *
   * @param before grants that the page showed: a second click on it is the same grant
   */
  record WishForm(
      @Nullable Destination destination,
      @Nullable Boolean waiveFee,
      @Nullable String note,
      @Nullable Integer before) {

    private Destination to() {
      return destination == null ? Destination.ORIGINAL : destination;
    }

    UUID key(UUID id) {
      String name = id + "/" + to() + "/" + (before == null ? 0 : before);
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A fee is let go with a reason only. */
    RefundWish wish() {
      String why = note == null || note.isBlank() ? null : note.strip();
      boolean waived = Boolean.TRUE.equals(waiveFee);
      if (waived && why == null) {
        throw new BusinessRuleViolation("refund.waive-reason-needed");
      }
      return new RefundWish(to(), waived, why);
    }
  }
}
