package dev.homeward.web.merchant.imports;

import dev.homeward.imports.ImportReports;
import dev.homeward.imports.ImportState;
import dev.homeward.imports.ImportView;
import dev.homeward.shared.ImportId;
import dev.homeward.web.security.ImportersOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.ErrorFileDownload;
import dev.homeward.web.support.ImportDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One import: its progress, what the check found, and the report. */
@Controller
@RequestMapping("/merchant/imports/{id}")
class ImportController {

  private static final int TOO_EARLY_TO_TELL = 3;

  private final ImportDesk imports;
  private final ImportReports reports;
  private final ErrorFileDownload errorFiles;
  private final Clock clock;

  ImportController(
      ImportDesk imports, ImportReports reports, ErrorFileDownload errorFiles, Clock clock) {
    this.imports = imports;
    this.reports = reports;
    this.errorFiles = errorFiles;
    this.clock = clock;
  }

  @GetMapping
  String show(@AuthenticationPrincipal StaffMember member, @PathVariable UUID id, Model model) {
    ImportView view = reports.view(member.seller(), new ImportId(id));
    ImportState state = view.summary().state();
    if (state == ImportState.UPLOADED) {
      return "redirect:/merchant/imports/" + id + "/mapping";
    }
    fill(model, view);
    if (state == ImportState.CHECKED) {
      model.addAttribute("preview", reports.preview(member.seller(), new ImportId(id), null));
    }
    return "merchant/imports/show";
  }

  /** The moving part of the page, asked for again and again until the work is over. */
  @GetMapping("/progress")
  String progress(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      HttpServletResponse response,
      Model model) {
    ImportView view = reports.view(member.seller(), new ImportId(id));
    fill(model, view);
    if (!view.summary().state().busy()) {
      response.setStatus(286);
      response.setHeader("HX-Refresh", "true");
    }
    return "merchant/imports/show :: progress";
  }

  private void fill(Model model, ImportView view) {
    model.addAttribute("view", view);
    model.addAttribute("secondsLeft", secondsLeft(view));
  }

  /** Seconds, by what it took so far; negative where it is too early to tell. */
  private long secondsLeft(ImportView view) {
    Instant started = view.summary().startedAt();
    int percent = view.percent();
    if (started == null || percent < TOO_EARLY_TO_TELL) {
      return -1;
    }
    long sofar = Duration.between(started, clock.instant()).toSeconds();
    return sofar * (100 - percent) / percent;
  }

  @ImportersOnly
  @PostMapping("/run")
  String run(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    imports.run(member.actor(), member.seller(), new ImportId(id));
    redirect.addFlashAttribute("flash", "imports.flash.queued");
    return "redirect:/merchant/imports/" + id;
  }

  @ImportersOnly
  @PostMapping("/cancel")
  String cancel(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    imports.cancel(member.actor(), member.seller(), new ImportId(id));
    redirect.addFlashAttribute("flash", "imports.flash.cancelled");
    return "redirect:/merchant/imports/" + id;
  }

  @GetMapping("/errors")
  ResponseEntity<StreamingResponseBody> errors(
      @AuthenticationPrincipal StaffMember member, @PathVariable UUID id) {
    return errorFiles.of(reports.view(member.seller(), new ImportId(id)).summary());
  }
}
