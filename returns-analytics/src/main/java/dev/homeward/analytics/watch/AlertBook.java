package dev.homeward.analytics.watch;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the weekly run reads and writes: never for a seller's people, who use {@link Alerts}. */
@Service
@Transactional
public class AlertBook {

  private static final Duration QUIET = Duration.ofDays(56);
  private static final Duration MEASURED = Duration.ofDays(182);

  private final AlertRows alerts;
  private final TaskRows tasks;
  private final WeekRows weeks;
  private final AuditTrail audit;
  private final Clock clock;

  AlertBook(AlertRows alerts, TaskRows tasks, WeekRows weeks, AuditTrail audit, Clock clock) {
    this.alerts = alerts;
    this.tasks = tasks;
    this.weeks = weeks;
    this.audit = audit;
    this.clock = clock;
  }

  /** What one alert can be about. */
  public record Topic(CellKind kind, String subject, Concern concern) {}

  /** Whether a topic is alerted, and when its last alert was closed. */
  public record Standing(Topic topic, boolean alerted, @Nullable LocalDate closed) {}

  /** A task that was done. */
  public record Done(SellerId seller, UUID task, Topic topic, LocalDate onset, Instant doneAt) {}

  /** A week that was looked at. */
  public record Week(LocalDate week, long charts, double height, int raised, long lines) {}

  @Transactional(readOnly = true)
  public Optional<Week> lastWeek() {
    return weeks.last();
  }

  @Transactional(readOnly = true)
  public List<Standing> standings() {
    return alerts.standings();
  }

  @Transactional(readOnly = true)
  public List<Alert> followed() {
    return alerts.followed();
  }

  @Transactional(readOnly = true)
  public List<Done> tasksToMeasure() {
    return tasks.doneSince(clock.instant().minus(MEASURED));
  }

  public void measured(Done task, AlertTask.Effect effect) {
    tasks.effect(task.seller(), task.task(), effect);
  }

  public void chart(Alert alert, List<AlertEvidence.Point> chart) {
    alerts.chart(alert.seller(), alert.id(), chart);
  }

  /**
   * Raises an alert, unless there is one already that is not closed.
   *
   * @param euros what the returns beyond those expected cost
   */
  public boolean raise(Alert alert, double surprise, double euros) {
    boolean raised = alerts.insert(alert, surprise, euros, clock.instant());
    if (raised) {
      audit.record(
          Actor.SYSTEM,
          "alert.raised",
          Subject.of("alert", alert.id(), alert.evidence().subject(), alert.seller()),
          Map.of(),
          Map.of(
              "state", alert.state().name(),
              "concern", alert.concern().name(),
              "week", alert.week().toString()));
    }
    return raised;
  }

  public void looked(Week week) {
    weeks.done(week, clock.instant());
  }

  /** What was dismissed and is quiet for long enough may be raised again. */
  public void closeDismissed(LocalDate week) {
    alerts.closeDismissed(clock.instant().minus(QUIET), week, clock.instant());
  }
}
