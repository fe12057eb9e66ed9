package dev.homeward.web.merchant.policies;

import dev.homeward.backtest.Backtests;
import dev.homeward.drafting.DraftChanged;
import dev.homeward.drafting.DraftRefused;
import dev.homeward.drafting.DraftView;
import dev.homeward.drafting.PolicyDrafts;
import dev.homeward.drafting.PolicySheet;
import dev.homeward.policy.PolicyDraft;
import dev.homeward.shared.Money;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.OwnerOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Shell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One draft: its sentences with their slots. Every button sends all of them; nothing is lost. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/policies/drafts/{id}")
class DraftController {

  private final PolicyDrafts drafts;
  private final DraftScreen screen;
  private final Backtests backtests;
  private final Shell shell;

  DraftController(PolicyDrafts drafts, DraftScreen screen, Backtests backtests, Shell shell) {
    this.drafts = drafts;
    this.screen = screen;
    this.backtests = backtests;
    this.shell = shell;
  }

  @GetMapping
  String show(@AuthenticationPrincipal StaffMember member, @PathVariable UUID id, Model model) {
    DraftView draft = drafts.get(member.seller(), id);
    Integer published = draft.published();
    return published == null
        ? screen.show(member.seller(), draft, draft.sheet(), model)
        : "redirect:/merchant/policies/versions/" + published;
  }

  @OwnerOnly
  @PostMapping
  String save(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes redirect) {
    SheetForm form = new SheetForm(request.getParameterMap());
    PolicySheet sheet = changed(form);
    try {
      DraftView saved = drafts.save(member.seller(), id, form.version(), sheet, member.actor());
      return switch (form.verb()) {
        case "publish" -> publish(member, saved, response, model, redirect);
        case "backtest" -> backtest(member, saved, form, response, model);
        case "add" -> "redirect:" + path(id) + "#rule-" + sheet.rules().size();
        case "up" -> "redirect:" + path(id) + "#rule-" + Math.max(1, form.rule() - 1);
        case "down" -> "redirect:" + path(id) + "#rule-" + (form.rule() + 1);
        default -> saved(id, redirect);
      };
    } catch (DraftChanged changed) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("stale", changed.current());
      return screen.show(member.seller(), changed.current(), sheet, model);
    }
  }

  @OwnerOnly
  @PostMapping("/discard")
  String discard(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    drafts.discard(member.seller(), id, member.actor());
    redirect.addFlashAttribute("flash", "merchant.policies.discarded");
    return "redirect:/merchant/policies";
  }

  private static PolicySheet changed(SheetForm form) {
    PolicySheet sheet = form.sheet();
    return switch (form.verb()) {
      case "add" -> sheet.withRule();
      case "remove" -> sheet.withoutRule(form.rule());
      case "up" -> sheet.moved(form.rule(), -1);
      case "down" -> sheet.moved(form.rule(), 1);
      default -> sheet;
    };
  }

  private String publish(
      StaffMember member,
      DraftView draft,
      HttpServletResponse response,
      Model model,
      RedirectAttributes redirect) {
    try {
      int number = drafts.publish(member.seller(), draft.id(), draft.version(), member.actor());
      redirect.addFlashAttribute("flash", "merchant.policies.published");
      redirect.addFlashAttribute("flashArgument", number);
      return "redirect:/merchant/policies/versions/" + number;
    } catch (DraftRefused refused) {
      return refused(member, draft, response, model);
    }
  }

  private String backtest(
      StaffMember member,
      DraftView draft,
      SheetForm form,
      HttpServletResponse response,
      Model model) {
    PolicyDraft policy = drafts.read(member.seller(), draft.sheet()).policy();
    if (policy == null) {
      return refused(member, draft, response, model);
    }
    UUID id = BacktestForm.key(form.text("backtestKey"));
    Money label = BacktestForm.label(form.text("label"), shell.getSeller());
    backtests.start(
        member.seller(),
        id,
        new Backtests.Subjected(draft.id(), draft.version()),
        policy,
        label,
        member.actor());
    return "redirect:/merchant/policies/backtests/" + id;
  }

  private String refused(
      StaffMember member, DraftView draft, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refused", true);
    return screen.show(member.seller(), draft, draft.sheet(), model);
  }

  private static String saved(UUID id, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", "merchant.policies.saved");
    return "redirect:" + path(id);
  }

  private static String path(UUID id) {
    return "/merchant/policies/drafts/" + id;
  }
}
