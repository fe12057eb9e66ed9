package dev.homeward.web.shopper;

import dev.homeward.audit.Actor;
import dev.homeward.inspection.Findings;
import dev.homeward.refund.ExecutionState;
import dev.homeward.refund.GrantView;
import dev.homeward.returncase.Author;
import dev.homeward.returncase.CaseHistoryStep;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.CaseTerms;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnMessages;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a shopper where a return stands, and takes their messages and second thoughts. */
@Controller
@RequestMapping("/returns/c/{token}")
class CaseController {

  private final Desk desk;
  private final CaseFacts facts;
  private final ReturnMessages messages;
  private final ReturnDecisions decisions;
  private final StatedCases stated;

  CaseController(
      Desk desk,
      CaseFacts facts,
      ReturnMessages messages,
      ReturnDecisions decisions,
      StatedCases stated) {
    this.desk = desk;
    this.facts = facts;
    this.messages = messages;
    this.decisions = decisions;
    this.stated = stated;
  }

  @GetMapping
  String track(
      @PathVariable String token,
      @RequestParam @Nullable String done,
      HttpServletRequest request,
      Model model) {
    ReturnCaseDetails details = desk.returned(token);
    CaseFacts.Known known = facts.of(details);
    model.addAttribute("token", token);
    model.addAttribute("done", done != null);
    model.addAttribute("case", details);
    model.addAttribute("zone", desk.zone(details));
    model.addAttribute("mailed", masked(details.header().contact().email()));
    model.addAttribute("address", request.getRequestURL().toString());
    model.addAttribute("resolution", Step.resolution(details));
    model.addAttribute("steps", Step.of(details, known));
    model.addAttribute("sent", known.sent());
    model.addAttribute(
        "parcels", ParcelStory.of(known.parcels(), known.next(), desk.zone(details), desk.now()));
    model.addAttribute("expected", expected(details, known.grants()));
    model.addAttribute("milestones", milestones(details, known));
    model.addAttribute("grants", known.grants());
    model.addAttribute("sending", known.sending());
    model.addAttribute("cancellable", cancellable(details));
    model.addAttribute("receipt", stated.receiptOf(details));
    return "shopper/case";
  }

  @PostMapping("/messages")
  String write(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String text,
      RedirectAttributes redirect) {
    ReturnCaseDetails details = desk.returned(token);
    String name = Objects.requireNonNullElse(details.header().contact().shopperName(), "");
    try {
      messages.post(details.view().seller(), details.view().id(), Author.SHOPPER, name, text);
    } catch (BusinessRuleViolation refusal) {
      redirect.addFlashAttribute("problem", "error." + refusal.code());
      redirect.addFlashAttribute("problemArguments", refusal.arguments().toArray());
      redirect.addFlashAttribute("text", text);
    }
    return "redirect:/returns/c/" + token + "#messages";
  }

  @PostMapping("/cancel")
  String cancel(@PathVariable String token, RedirectAttributes redirect) {
    ReturnCaseDetails details = desk.returned(token);
    try {
      decisions.cancel(
          details.view().seller(),
          details.view().id(),
          null,
          Actor.shopper(details.view().number()));
    } catch (BusinessRuleViolation refusal) {
      redirect.addFlashAttribute("problem", "shopper.case.not-cancellable");
    }
    return "redirect:/returns/c/" + token;
  }

  /** Enough to know one's own address by, and not enough to write to it. */
  private static @Nullable String masked(@Nullable String email) {
    int at = email == null ? -1 : email.indexOf('@');
    // Isolated, for it stands in sentences that run from right to left too.
    return email == null || at < 1
        ? null
        : "\u2068" + email.charAt(0) + "***" + email.substring(at) + "\u2069";
  }

  /** For the goods, while nothing is granted yet; null where no money is to come. */
  private static @Nullable Money expected(ReturnCaseDetails details, List<GrantView> grants) {
    CaseTerms terms = details.header().terms();
    Resolution resolution = Step.resolution(details);
    if (terms == null
        || !grants.isEmpty()
        || (resolution != Resolution.REFUND && resolution != Resolution.STORE_CREDIT)) {
      return null;
    }
    Money goods = Money.zero(details.view().currency());
    for (CaseLine line : details.lines()) {
      goods = goods.plus(line.goods()).minus(line.goods().percent(line.restockingPercent()));
    }
    Money total = goods.minus(terms.returnFee());
    return total.isNegative() ? Money.zero(total.currency()) : total;
  }

  private static boolean cancellable(ReturnCaseDetails details) {
    RequestState state = details.view().requestState();
    boolean open =
        state == RequestState.REQUESTED
            || state == RequestState.UNDER_REVIEW
            || state == RequestState.APPROVED;
    return open && details.header().counts().received() == 0;
  }

  private static List<Milestone> milestones(ReturnCaseDetails details, CaseFacts.Known known) {
    List<Milestone> facts = new ArrayList<>();
    for (CaseHistoryStep step : details.history()) {
      if (step.to() != RequestState.DRAFT) {
        facts.add(
            new Milestone(
                step.to().name().toLowerCase(Locale.ROOT).replace('_', '-'), step.at(), null));
      }
    }
    known.arrived().stream()
        .map(Findings.Arrived::receivedAt)
        .distinct()
        .forEach(at -> facts.add(new Milestone("received", at, null)));
    known.grants().stream()
        .flatMap(grant -> grant.executions().stream())
        .filter(execution -> execution.state() == ExecutionState.SUCCEEDED)
        .forEach(e -> facts.add(new Milestone("paid", e.changedAt(), e.amount())));
    facts.sort(Comparator.comparing(Milestone::at));
    return facts;
  }
}
