package dev.homeward.web.merchant.returns;

import dev.homeward.returncase.BulkApproval;
import dev.homeward.returncase.QueueRow;
import dev.homeward.returncase.QueueTab;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.returncase.ReturnReasons;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Shell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lists a seller's returns by what is to be done. */
@Controller
class QueueController {

  private final ReturnQueue queue;
  private final BulkApproval bulk;
  private final QueueFile file;
  private final Shell shell;
  private final Clock clock;

  QueueController(ReturnQueue queue, BulkApproval bulk, QueueFile file, Shell shell, Clock clock) {
    this.queue = queue;
    this.bulk = bulk;
    this.file = file;
    this.shell = shell;
    this.clock = clock;
  }

  @GetMapping("/merchant/returns")
  String list(
      @ModelAttribute("form") QueueForm form,
      @AuthenticationPrincipal StaffMember member,
      Model model) {
    List<QueueRow> rows = queue.page(member.seller(), form.filter(shell.getZone()));
    boolean more = rows.size() > form.rows();
    List<QueueRow> shown = more ? rows.subList(0, form.rows()) : rows;
    model.addAttribute("rows", shown);
    model.addAttribute("next", more ? form.behind(shown.getLast().id()) : null);
    model.addAttribute("tabs", QueueTab.values());
    model.addAttribute("loads", queue.loads(member.seller(), clock.instant()));
    model.addAttribute("reasons", ReturnReasons.handles());
    model.addAttribute("sizes", QueueForm.SIZES);
    model.addAttribute("now", clock.instant());
    if (model.getAttribute("left") instanceof List<?> left) {
      model.addAttribute(
          "stale",
          bulk.lastChanges(
              member.seller(),
              left.stream().map(id -> new ReturnCaseId(UUID.fromString(id.toString()))).toList()));
    }
    return "merchant/queue";
  }

  @GetMapping("/merchant/returns.csv")
  void file(
      @ModelAttribute("form") QueueForm form,
      @AuthenticationPrincipal StaffMember member,
      HttpServletResponse to)
      throws IOException {
    file.write(member.seller(), form.filter(shell.getZone()), to);
  }
}
