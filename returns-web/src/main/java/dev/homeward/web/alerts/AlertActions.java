package dev.homeward.web.alerts;

import dev.homeward.analytics.watch.Alerts;
import dev.homeward.analytics.watch.DismissReason;
import dev.homeward.analytics.watch.NewTask;
import dev.homeward.analytics.watch.TaskKind;
import dev.homeward.audit.Actor;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Carries out what people decide about an alert, or shows it again with what is against that. */
@Component
class AlertActions {

  private final Alerts alerts;
  private final AlertScreen screen;

  AlertActions(Alerts alerts, AlertScreen screen) {
    this.alerts = alerts;
    this.screen = screen;
  }

  /** Who acts, for whom, on which alert as it was when they saw it. */
  record Visit(Optional<SellerId> tenant, UUID id, long version, Actor actor) {}

  /** What the form says. */
  record Form(
      String act,
      @Nullable TaskKind kind,
      @Nullable String assignee,
      @Nullable String due,
      @Nullable DismissReason reason,
      String note) {}

  String act(Visit at, Form form, String then, Model model, HttpServletResponse response) {
    try {
      carryOut(at, form);
      return "redirect:" + then;
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(
          refusal.code().equals("alert.changed")
              ? HttpStatus.CONFLICT.value()
              : HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      model.addAttribute("form", form);
      return screen.open(at.tenant(), at.id(), model);
    }
  }

  private void carryOut(Visit at, Form form) {
    switch (form.act()) {
      case "assign" -> alerts.assign(at.tenant(), at.id(), at.version(), task(form), at.actor());
      case "done" -> alerts.done(at.tenant(), at.id(), at.version(), at.actor());
      case "close" -> alerts.close(at.tenant(), at.id(), at.version(), at.actor());
      case "reopen" -> alerts.reopen(at.tenant(), at.id(), at.version(), at.actor());
      case "dismiss" -> dismiss(at, form);
      default -> throw new BusinessRuleViolation("alert.changed");
    }
  }

  private void dismiss(Visit at, Form form) {
    DismissReason reason = form.reason();
    if (reason == null) {
      throw new BusinessRuleViolation("alert.reason-missing");
    }
    String note = form.note().strip();
    if (note.length() > 500) {
      throw new BusinessRuleViolation("alert.note-too-long", 500);
    }
    alerts.dismiss(
        at.tenant(), at.id(), at.version(), reason, note.isEmpty() ? null : note, at.actor());
  }

  private static NewTask task(Form form) {
    TaskKind kind = form.kind();
    String assignee = form.assignee();
    if (kind == null || assignee == null) {
      throw new BusinessRuleViolation("alert.assignee-missing");
    }
    try {
      return new NewTask(kind, assignee, LocalDate.parse(String.valueOf(form.due())), form.note());
    } catch (DateTimeException e) {
      throw new BusinessRuleViolation("alert.due-missing");
    }
  }
}
