package dev.homeward.oversight;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.GradeCause;
import dev.homeward.standing.GradeGiven;
import dev.homeward.standing.Standings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts violations on record: one person does, another confirms them. */
@Service
@Transactional
public class Violations {

  private final ViolationRows rows;
  private final Standings standings;
  private final AuditTrail audit;
  private final Clock clock;

  Violations(ViolationRows rows, Standings standings, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.standings = standings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns all violations of a seller, the latest first. */
  @Transactional(readOnly = true)
  public List<Violation> of(SellerId seller) {
    return rows.of(seller);
  }

  /** Returns what was confirmed and not revoked, of all sellers; also what has expired since. */
  @Transactional(readOnly = true)
  public List<Violation> confirmed() {
    return rows.in(ViolationState.CONFIRMED);
  }

  /** Returns what waits for a second person, the earliest first. */
  @Transactional(readOnly = true)
  public List<Violation> waiting() {
    return rows.in(ViolationState.RECORDED);
  }

  /**
   * Returns a violation.
   *
   * @throws NotFound if there is none, or it is another seller's
   */
  @Transactional(readOnly = true)
  public Violation get(SellerId seller, UUID id) {
    return rows.find(seller, id).orElseThrow(() -> new NotFound("violation", id));
  }

  /**
   * Puts a violation on record; the same id again changes nothing.
   *
   * @throws BusinessRuleViolation {@code violation.in-the-future}
   */
  public void record(NewViolation violation, Actor actor) {
    if (violation.occurredOn().isAfter(LocalDate.ofInstant(now(), ZoneOffset.MAX))) {
      throw new BusinessRuleViolation("violation.in-the-future");
    }
    if (rows.add(violation, sign(actor))) {
      trail(actor, "violation.recorded", get(violation.seller(), violation.id()));
    }
  }

  /**
   * Confirms a violation; a critical one makes the grade E at once.
   *
   * @throws BusinessRuleViolation {@code violation.needs-second-person}, {@code
   *     violation.wrong-state}
   */
  public void confirm(SellerId seller, UUID id, Actor actor) {
    Violation found = decide(seller, id, ViolationState.CONFIRMED, actor);
    if (found.severity() == Severity.CRITICAL) {
      LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
      standings.graded(
          new GradeGiven(seller, Grade.E, true, today, GradeCause.VIOLATION, id), actor);
    }
  }

  /** Finds that it was not so; errors as above. */
  public void dismiss(SellerId seller, UUID id, Actor actor) {
    decide(seller, id, ViolationState.DISMISSED, actor);
  }

  /** An appeal was upheld: it counts no more. */
  void revoke(SellerId seller, UUID id, Actor actor) {
    Violation found = lock(seller, id);
    found.state().require(ViolationState.REVOKED);
    rows.revoke(id, sign(actor));
    trail(actor, "violation.revoked", get(seller, id));
  }

  private Violation decide(SellerId seller, UUID id, ViolationState next, Actor actor) {
    Violation found = lock(seller, id);
    found.state().require(next);
    Signature decision = sign(actor);
    if (decision.id().equals(found.recorded().id())) {
      throw new BusinessRuleViolation("violation.needs-second-person");
    }
    rows.decide(id, next, decision);
    trail(actor, "violation.decided", get(seller, id));
    return found;
  }

  private Violation lock(SellerId seller, UUID id) {
    rows.lock(id);
    return get(seller, id);
  }

  private Signature sign(Actor actor) {
    return Signature.of(actor, now());
  }

  /** To the microsecond, as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void trail(Actor actor, String action, Violation now) {
    audit.record(
        actor,
        action,
        Subject.of("violation", now.id(), now.kind().name(), now.seller()),
        Map.of(),
        Map.of(
            "state", now.state().name(),
            "severity", now.severity().name(),
            "facts", now.facts()));
  }
}
