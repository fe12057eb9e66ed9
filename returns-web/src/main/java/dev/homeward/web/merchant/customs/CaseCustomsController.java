package dev.homeward.web.merchant.customs;

import dev.homeward.customs.Declaration;
import dev.homeward.customs.ImportEntries;
import dev.homeward.customs.claim.ClaimOpening;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.paper.customs.CustomsPapers;
import dev.homeward.web.paper.customs.PostalPapers;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.PdfAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A return at customs: what papers lack, what comes back, and the papers themselves. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/returns/{id}/customs")
class CaseCustomsController {

  private final CaseCustomsScreen screen;
  private final ClaimOpening opening;
  private final ImportEntries entries;
  private final CustomsPapers invoices;
  private final PostalPapers forms;

  CaseCustomsController(
      CaseCustomsScreen screen,
      ClaimOpening opening,
      ImportEntries entries,
      CustomsPapers invoices,
      PostalPapers forms) {
    this.screen = screen;
    this.opening = opening;
    this.entries = entries;
    this.invoices = invoices;
    this.forms = forms;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate export,
      Model model) {
    return screen.show(member.seller(), new ReturnCaseId(id), export, model);
  }

  @GetMapping("/invoice.pdf")
  ResponseEntity<Resource> invoice(
      @AuthenticationPrincipal StaffMember member, @PathVariable UUID id) {
    Declaration goods = screen.printable(member.seller(), new ReturnCaseId(id)).goods();
    return PdfAnswer.of(invoices.invoice(goods), "invoice-" + goods.reference());
  }

  /**
   * Answers the form of the post.
   *
   * @param label whether a small form stands on a label with the addresses
   */
  @GetMapping("/postal.pdf")
  ResponseEntity<Resource> postal(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean label) {
    CaseCustomsScreen.Printable paper = screen.printable(member.seller(), new ReturnCaseId(id));
    return PdfAnswer.of(
        forms.print(paper.goods(), paper.local(), label),
        paper.goods().form().name() + "-" + paper.goods().reference());
  }

  /** Opens a claim by a rule for what came in by an entry. */
  @PostMapping("/claims")
  String open(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      @RequestParam String rule,
      @RequestParam String entry,
      @RequestParam(required = false) @Nullable LocalDate export,
      Model model,
      HttpServletResponse response) {
    ReturnCaseId found = new ReturnCaseId(id);
    try {
      return "redirect:/merchant/customs/claims/"
          + opening
              .open(
                  member.seller(),
                  found,
                  rule,
                  entry,
                  screen.to(member.seller(), found),
                  screen.day(export),
                  member.actor())
              .id();
    } catch (BusinessRuleViolation refusal) {
      return refused(member, found, refusal, model, response);
    }
  }

  /** Takes down how the goods came in. */
  @PostMapping("/entries")
  String entry(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      Model model,
      HttpServletResponse response) {
    ReturnCaseId found = new ReturnCaseId(id);
    try {
      entries.put(
          member.seller(),
          EntryForm.read(fields, screen.order(member.seller(), found)),
          member.actor());
      return "redirect:/merchant/returns/" + id + "/customs";
    } catch (BusinessRuleViolation refusal) {
      model.addAttribute("typed", fields);
      return refused(member, found, refusal, model, response);
    }
  }

  private String refused(
      StaffMember member,
      ReturnCaseId id,
      BusinessRuleViolation refusal,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusal", refusal);
    return screen.show(member.seller(), id, null, model);
  }
}
