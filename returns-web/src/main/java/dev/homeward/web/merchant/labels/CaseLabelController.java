package dev.homeward.web.merchant.labels;

import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shipping.label.LabelId;
import dev.homeward.shipping.label.LabelView;
import dev.homeward.shipping.label.Labels;
import dev.homeward.shipping.label.OwnParcels;
import dev.homeward.web.paper.PaperSize;
import dev.homeward.web.paper.ReturnPapers;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.NumberDoubt;
import dev.homeward.web.support.PdfAnswer;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Buys, voids and prints the label of one return. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/returns/{id}/labels")
class CaseLabelController {

  private final Labels labels;
  private final ReturnBook book;
  private final ReturnPapers papers;
  private final OwnParcels own;

  CaseLabelController(Labels labels, ReturnBook book, ReturnPapers papers, OwnParcels own) {
    this.own = own;
    this.labels = labels;
    this.book = book;
    this.papers = papers;
  }

  @PostMapping("/facts")
  String tell(
      @PathVariable UUID id,
      SenderForm form,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    return done(
        id,
        redirect,
        () -> labels.tell(member.seller(), new ReturnCaseId(id), form.facts(), member.actor()));
  }

  /**
   * @param insisted whether staff say that no other carrier has it, as was proposed
   */
  @PostMapping("/own")
  String announce(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String carrier,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "false") boolean insisted,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    return done(
        id,
        redirect,
        () -> {
          switch (own.announce(member.seller(), new ReturnCaseId(id), carrier, number, insisted)) {
            case OwnParcels.Answer.Noted noted ->
                redirect.addFlashAttribute("compareNumber", !noted.checked());
            case OwnParcels.Answer.Doubted doubted -> {
              redirect.addFlashAttribute("numberDoubt", NumberDoubt.of(doubted.why(), carrier));
              redirect.addFlashAttribute("typedCarrier", carrier);
              redirect.addFlashAttribute("typedNumber", number);
            }
          }
        });
  }

  @PostMapping("/prepare")
  String prepare(
      @PathVariable UUID id,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    return done(id, redirect, () -> labels.prepare(member.seller(), new ReturnCaseId(id)));
  }

  @PostMapping("/{label}/buy")
  String buy(
      @PathVariable UUID id,
      @PathVariable UUID label,
      @RequestParam int position,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    return done(
        id,
        redirect,
        () -> labels.buy(member.seller(), new LabelId(label), position, member.actor()));
  }

  @PostMapping("/{label}/void")
  String giveBack(
      @PathVariable UUID id,
      @PathVariable UUID label,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    return done(
        id, redirect, () -> labels.giveBack(member.seller(), new LabelId(label), member.actor()));
  }

  @GetMapping("/{label}.pdf")
  ResponseEntity<Resource> pdf(
      @PathVariable UUID id,
      @PathVariable UUID label,
      @RequestParam(defaultValue = "A4") PaperSize size,
      @AuthenticationPrincipal StaffMember member) {
    LabelView found =
        labels.ofCase(member.seller(), new ReturnCaseId(id)).stream()
            .filter(each -> each.id().value().equals(label) && each.printable())
            .findFirst()
            .orElseThrow(() -> new NotFound("label", label));
    return PdfAnswer.of(
        papers.label(found, size, LocaleContextHolder.getLocale()), "label-" + found.number());
  }

  @GetMapping("/packing-slip.pdf")
  ResponseEntity<Resource> slip(
      @PathVariable UUID id, @AuthenticationPrincipal StaffMember member) {
    ReturnCaseDetails details = book.get(member.seller(), new ReturnCaseId(id));
    return PdfAnswer.of(
        papers.slip(details, PaperSize.A4, LocaleContextHolder.getLocale()),
        "packing-slip-" + details.view().number());
  }

  private static String done(UUID id, RedirectAttributes redirect, Runnable deed) {
    try {
      deed.run();
    } catch (BusinessRuleViolation refusal) {
      redirect.addFlashAttribute("refusal", refusal);
    }
    return "redirect:/merchant/returns/" + id + "#labels";
  }
}
