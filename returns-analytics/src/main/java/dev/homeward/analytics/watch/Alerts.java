package dev.homeward.analytics.watch;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people see of alerts, and do about them. An empty seller stands for the platform, which sees
 * every seller's.
 */
@Service
@Transactional
public class Alerts {

  private final AlertRows rows;
  private final TaskRows tasks;
  private final AuditTrail audit;
  private final Clock clock;

  Alerts(AlertRows rows, TaskRows tasks, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.tasks = tasks;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public AlertPage page(AlertQuery query) {
    return new AlertPage(rows.page(query), rows.count(query));
  }

  /** How many alerts wait for a seller, or for anybody. */
  @Transactional(readOnly = true)
  public long waiting(Optional<SellerId> seller) {
    return rows.count(new AlertQuery(seller, false, null, 0, 1));
  }

  /**
   * @throws NotFound for one that does not exist, or is another seller's
   */
  @Transactional(readOnly = true)
  public Alert get(Optional<SellerId> seller, UUID id) {
    return rows.find(seller, id, false).orElseThrow(() -> new NotFound("alert", id));
  }

  @Transactional(readOnly = true)
  public List<AlertTask> tasks(Alert alert) {
    return tasks.of(alert.seller(), alert.id());
  }

  /**
   * Sets an alert aside. It may be raised again after eight weeks.
   *
   * @throws BusinessRuleViolation {@code alert.changed} where somebody else was faster
   */
  public void dismiss(
      Optional<SellerId> seller,
      UUID id,
      long version,
      DismissReason reason,
      @Nullable String note,
      Actor actor) {
    Alert alert = current(seller, id, version);
    open(alert).ifPresent(task -> end(alert, task, AlertTask.State.CANCELLED, actor));
    move(alert, AlertState.DISMISSED, reason, note, actor);
  }

  /** Takes an alert up again that was dismissed. */
  public void reopen(Optional<SellerId> seller, UUID id, long version, Actor actor) {
    move(current(seller, id, version), AlertState.OPEN, null, null, actor);
  }

  /** Closes an alert: its charts begin again. */
  public void close(Optional<SellerId> seller, UUID id, long version, Actor actor) {
    Alert alert = current(seller, id, version);
    open(alert).ifPresent(task -> end(alert, task, AlertTask.State.CANCELLED, actor));
    move(alert, AlertState.CLOSED, null, null, actor);
  }

  /**
   * Makes an alert somebody's task.
   *
   * @throws BusinessRuleViolation {@code alert.changed}; {@code alert.due-past}
   */
  public void assign(Optional<SellerId> seller, UUID id, long version, NewTask wish, Actor actor) {
    Alert alert = current(seller, id, version);
    if (wish.due().isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
      throw new BusinessRuleViolation("alert.due-past");
    }
    AlertTask task = wish.by(actor.name(), clock.instant());
    if (alert.state() != AlertState.TASK || open(alert).isPresent()) {
      move(alert, AlertState.TASK, null, null, actor);
    }
    tasks.insert(alert.seller(), alert.id(), task);
    record(
        actor,
        "alert.task-given",
        alert,
        Map.of(),
        Map.of(
            "task", task.kind().name(), "assignee", task.assignee(), "due", task.due().toString()));
  }

  /** Says that the alert's task is done; from now on its effect is measured. */
  public void done(Optional<SellerId> seller, UUID id, long version, Actor actor) {
    Alert alert = current(seller, id, version);
    AlertTask task = open(alert).orElseThrow(() -> new BusinessRuleViolation("alert.changed"));
    end(alert, task, AlertTask.State.DONE, actor);
    rows.state(alert.seller(), alert.id(), alert.state(), null, null, null, clock.instant());
  }

  private Alert current(Optional<SellerId> seller, UUID id, long version) {
    Alert alert = rows.find(seller, id, true).orElseThrow(() -> new NotFound("alert", id));
    if (alert.version() != version) {
      throw new BusinessRuleViolation("alert.changed");
    }
    return alert;
  }

  private Optional<AlertTask> open(Alert alert) {
    return tasks(alert).stream().filter(t -> t.state() == AlertTask.State.OPEN).findFirst();
  }

  private void end(Alert alert, AlertTask task, AlertTask.State state, Actor actor) {
    tasks.end(
        alert.seller(), task.id(), state, state == AlertTask.State.DONE ? clock.instant() : null);
    record(
        actor,
        "alert.task-ended",
        alert,
        Map.of("task", task.state().name()),
        Map.of("task", state.name()));
  }

  private void move(
      Alert alert,
      AlertState to,
      @Nullable DismissReason reason,
      @Nullable String note,
      Actor actor) {
    if (!alert.state().successors().contains(to)) {
      throw new BusinessRuleViolation("alert.changed");
    }
    rows.state(
        alert.seller(),
        alert.id(),
        to,
        reason,
        note,
        to == AlertState.CLOSED ? monday() : null,
        clock.instant());
    record(
        actor,
        "alert."
            + (to == AlertState.OPEN ? "reopened" : to.name().toLowerCase(java.util.Locale.ROOT)),
        alert,
        Map.of("state", alert.state().name()),
        reason == null
            ? Map.of("state", to.name())
            : Map.of("state", to.name(), "reason", reason.name()));
  }

  private LocalDate monday() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private void record(
      Actor actor, String action, Alert alert, Map<String, ?> before, Map<String, ?> after) {
    audit.record(
        actor,
        action,
        Subject.of("alert", alert.id(), alert.evidence().subject(), alert.seller()),
        before,
        after);
  }
}
