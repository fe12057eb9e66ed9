package dev.homeward.web.merchant.returns;

import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.Inspections;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.Receiving;
import dev.homeward.inspection.Verdict;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.security.ReceiversOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The warehouse's desk: scan a parcel, book in what it holds, judge it. */
@ReceiversOnly
@Controller
class ReceivingController {

  private final ReturnBook book;
  private final Receiving receiving;
  private final Inspections inspections;

  ReceivingController(ReturnBook book, Receiving receiving, Inspections inspections) {
    this.book = book;
    this.receiving = receiving;
    this.inspections = inspections;
  }

  @GetMapping("/merchant/receive")
  String scan(
      @RequestParam(defaultValue = "") String code,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    String scanned = code.strip();
    if (scanned.isEmpty()) {
      return "merchant/receive";
    }
    Optional<ReturnCaseId> found =
        book.find(member.seller(), scanned.substring(scanned.lastIndexOf('/') + 1));
    if (found.isPresent()) {
      return "redirect:/merchant/returns/" + found.get() + "/inspect";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("unknown", scanned);
    return "merchant/receive";
  }

  @GetMapping("/merchant/returns/{id}/inspect")
  String inspect(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member, Model model) {
    return show(member, new ReturnCaseId(id), model);
  }

  @PostMapping("/merchant/returns/{id}/receipt")
  String receive(
      @PathVariable UUID id,
      @RequestParam UUID key,
      @AuthenticationPrincipal StaffMember member,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    ReturnCaseId caseId = new ReturnCaseId(id);
    ReturnCaseDetails details = book.get(member.seller(), caseId);
    try {
      receiving.receive(
          member.seller(), caseId, key, InspectForms.received(request, details), member.actor());
      redirect.addFlashAttribute("flash", "merchant.inspect.received");
      return "redirect:/merchant/returns/" + id + "/inspect";
    } catch (BusinessRuleViolation refusal) {
      return again(refusal, member, caseId, model, response);
    }
  }

  @PostMapping("/merchant/returns/{id}/inspection")
  String judge(
      @PathVariable UUID id,
      @RequestParam UUID key,
      @AuthenticationPrincipal StaffMember member,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    ReturnCaseId caseId = new ReturnCaseId(id);
    ReturnCaseDetails details = book.get(member.seller(), caseId);
    try {
      inspections.inspect(
          member.seller(), caseId, key, InspectForms.judged(request, details), member.actor());
      redirect.addFlashAttribute("flash", "merchant.inspect.judged");
      return "redirect:/merchant/returns/" + id + "/inspect";
    } catch (BusinessRuleViolation refusal) {
      return again(refusal, member, caseId, model, response);
    }
  }

  private String again(
      BusinessRuleViolation refusal,
      StaffMember member,
      ReturnCaseId id,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusal", refusal);
    return show(member, id, model);
  }

  private String show(StaffMember member, ReturnCaseId id, Model model) {
    model.addAttribute("case", book.get(member.seller(), id));
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute("conditions", Condition.values());
    model.addAttribute("findings", new Finding[] {Finding.EXPECTED, Finding.WRONG_ARTICLE});
    model.addAttribute("verdicts", Verdict.values());
    model.addAttribute("grades", Grade.values());
    model.addAttribute("dispositions", Disposition.values());
    model.addAttribute("authenticities", Authenticity.values());
    model.addAttribute("liabilities", Liability.values());
    return "merchant/inspect";
  }
}
