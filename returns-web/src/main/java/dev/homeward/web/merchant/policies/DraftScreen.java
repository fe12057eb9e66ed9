package dev.homeward.web.merchant.policies;

import dev.homeward.backtest.Backtests;
import dev.homeward.drafting.DraftView;
import dev.homeward.drafting.PolicyDrafts;
import dev.homeward.drafting.PolicySheet;
import dev.homeward.drafting.SheetProblem;
import dev.homeward.policy.Approval;
import dev.homeward.policy.Payer;
import dev.homeward.policy.RefundClock;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.policy.ReturnMethod;
import dev.homeward.policy.Zone;
import dev.homeward.returncase.ReturnReasons;
import dev.homeward.shared.SellerId;
import dev.homeward.web.support.Formats;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a draft shows. */
@Component
class DraftScreen {

  private static final String VIEW = "merchant/policies/draft";

  private final PolicyDrafts drafts;
  private final Backtests backtests;
  private final MessageSource messages;
  private final Formats formats;

  DraftScreen(PolicyDrafts drafts, Backtests backtests, MessageSource messages, Formats formats) {
    this.drafts = drafts;
    this.backtests = backtests;
    this.messages = messages;
    this.formats = formats;
  }

  /**
   * @param sheet as it is to be shown, which need not be as it is stored
   */
  String show(SellerId seller, DraftView draft, PolicySheet sheet, Model model) {
    List<SheetView.Told> problems =
        drafts.read(seller, sheet).problems().stream()
            .sorted(Comparator.comparing((SheetProblem problem) -> !problem.blocks()))
            .map(problem -> new SheetView.Told(problem, text(problem)))
            .toList();
    model.addAttribute("draft", draft);
    model.addAttribute("sheet", new SheetView(sheet, problems));
    model.addAttribute("zones", Zone.values());
    model.addAttribute("reasons", ReturnReasons.handles());
    model.addAttribute("payers", Payer.values());
    model.addAttribute("clocks", RefundClock.values());
    model.addAttribute("outbounds", RefundOutbound.values());
    model.addAttribute("approvals", Approval.values());
    model.addAttribute("methods", ReturnMethod.values());
    model.addAttribute("backtest", backtests.latest(seller, draft.id()).orElse(null));
    model.addAttribute("backtestKey", UUID.randomUUID());
    return VIEW;
  }

  /** Countries are named and numbers written as the reader's language does. */
  private String text(SheetProblem problem) {
    Object[] arguments =
        problem.code().startsWith("policy.below-law")
            ? lawful(problem)
            : problem.arguments().toArray();
    return Objects.requireNonNull(
        messages.getMessage("error." + problem.code(), arguments, LocaleContextHolder.getLocale()));
  }

  private Object[] lawful(SheetProblem problem) {
    List<Object> said = problem.arguments();
    List<String> needed = List.of(said.getFirst().toString().split(" "));
    return new Object[] {
      needed.getFirst(),
      said.get(1),
      formats.countryOf(said.get(2).toString()),
      said.get(3),
      needed.getLast(),
      needed.contains("BUSINESS") ? "business" : "calendar"
    };
  }
}
