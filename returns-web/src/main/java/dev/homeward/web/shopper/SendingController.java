package dev.homeward.web.shopper;

import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shipping.label.LabelView;
import dev.homeward.shipping.label.Labels;
import dev.homeward.shipping.label.OwnParcels;
import dev.homeward.web.paper.PaperSize;
import dev.homeward.web.paper.ReturnPapers;
import dev.homeward.web.support.NumberDoubt;
import dev.homeward.web.support.PdfAnswer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands a shopper the papers of their parcel, and takes the number of one sent otherwise. */
@Controller
@RequestMapping("/returns/c/{token}")
class SendingController {

  private final Desk desk;
  private final Labels labels;
  private final OwnParcels own;
  private final ReturnPapers papers;

  SendingController(Desk desk, Labels labels, OwnParcels own, ReturnPapers papers) {
    this.desk = desk;
    this.labels = labels;
    this.own = own;
    this.papers = papers;
  }

  @GetMapping("/label.pdf")
  ResponseEntity<Resource> label(
      @PathVariable String token, @RequestParam(defaultValue = "A4") PaperSize size) {
    ReturnCaseDetails details = desk.returned(token);
    LabelView label =
        labels
            .current(details.view().seller(), details.view().id())
            .orElseThrow(() -> new DeadLink(false));
    return PdfAnswer.of(
        papers.label(label, size, LocaleContextHolder.getLocale()),
        "label-" + details.view().number());
  }

  @GetMapping("/packing-slip.pdf")
  ResponseEntity<Resource> slip(
      @PathVariable String token, @RequestParam(defaultValue = "A4") PaperSize size) {
    ReturnCaseDetails details = desk.returned(token);
    return PdfAnswer.of(
        papers.slip(details, size, LocaleContextHolder.getLocale()),
        "packing-slip-" + details.view().number());
  }

  /**
   * @param insisted whether the shopper says that no other carrier has it, as was proposed
   */
  @PostMapping("/parcel")
  String announce(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String carrier,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "false") boolean insisted,
      RedirectAttributes redirect) {
    ReturnCaseDetails details = desk.returned(token);
    try {
      switch (own.announce(
          details.view().seller(), details.view().id(), carrier, number, insisted)) {
        case OwnParcels.Answer.Noted noted ->
            redirect.addFlashAttribute("compareNumber", !noted.checked());
        case OwnParcels.Answer.Doubted doubted -> {
          redirect.addFlashAttribute("numberDoubt", NumberDoubt.of(doubted.why(), carrier));
          typed(carrier, number, redirect);
        }
      }
    } catch (BusinessRuleViolation refusal) {
      redirect.addFlashAttribute("parcelProblem", "error." + refusal.code());
      typed(carrier, number, redirect);
    }
    return "redirect:/returns/c/" + token + "#send";
  }

  private static void typed(String carrier, String number, RedirectAttributes redirect) {
    redirect.addFlashAttribute("typedCarrier", carrier);
    redirect.addFlashAttribute("typedNumber", number);
  }
}
