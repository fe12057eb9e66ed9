package dev.homeward.web.merchant.returns;

import dev.homeward.returncase.QueueRow;
import dev.homeward.returncase.QueueTab;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.returncase.ReturnReasons;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Shell;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists a seller's returns by what is to be done, and approves many at once. */
@Controller
@RequestMapping("/merchant/returns")
class QueueController {

  private final ReturnQueue queue;
  private final ReturnDecisions decisions;
  private final Shell shell;
  private final Clock clock;

  QueueController(ReturnQueue queue, ReturnDecisions decisions, Shell shell, Clock clock) {
    this.queue = queue;
    this.decisions = decisions;
    this.shell = shell;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute("form") QueueForm form,
      @AuthenticationPrincipal StaffMember member,
      Model model) {
    var filter = form.filter(shell.getZone());
    List<QueueRow> rows = queue.page(member.seller(), filter);
    boolean more = rows.size() > filter.size();
    List<QueueRow> shown = more ? rows.subList(0, filter.size()) : rows;
    model.addAttribute("rows", shown);
    model.addAttribute("next", more ? form.next(shown.getLast().id()) : null);
    model.addAttribute("tabs", QueueTab.values());
    model.addAttribute("loads", queue.loads(member.seller(), clock.instant()));
    model.addAttribute("reasons", ReturnReasons.handles());
    model.addAttribute("now", clock.instant());
    return "merchant/queue";
  }

  /**
   * Shows what approving would do.
   *
   * @param chosen ids with the version that was seen, as {@code id:version}
   */
  @DecidersOnly
  @PostMapping("/approve")
  String preview(
      @RequestParam(defaultValue = "") List<String> chosen,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      RedirectAttributes redirect) {
    List<QueueRow> rows =
        queue.some(member.seller(), chosen.stream().map(Seen::of).map(Seen::id).toList());
    if (rows.isEmpty()) {
      redirect.addFlashAttribute("flash", "merchant.queue.none-chosen");
      return "redirect:/merchant/returns";
    }
    model.addAttribute("rows", rows);
    model.addAttribute("chosen", chosen);
    return "merchant/approve";
  }

  @DecidersOnly
  @PostMapping("/approve/confirm")
  String approve(
      @RequestParam List<String> chosen,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    int approved = 0;
    List<String> stale = new ArrayList<>();
    for (Seen seen : chosen.stream().map(Seen::of).toList()) {
      try {
        decisions.approve(member.seller(), seen.id(), seen.version(), member.actor());
        approved++;
      } catch (OptimisticLockingFailureException | BusinessRuleViolation changed) {
        stale.add(seen.id().toString());
      }
    }
    redirect.addFlashAttribute("approved", approved);
    redirect.addFlashAttribute(
        "stale",
        queue.some(
            member.seller(),
            stale.stream().map(id -> new ReturnCaseId(UUID.fromString(id))).toList()));
    return "redirect:/merchant/returns";
  }

  /** A return in the version that somebody saw. */
  record Seen(ReturnCaseId id, long version) {

    static Seen of(String text) {
      String[] parts = text.split(":", 2);
      return new Seen(
          new ReturnCaseId(UUID.fromString(parts[0])),
          parts.length == 2 ? Long.parseLong(parts[1]) : -1);
    }
  }
}
