package dev.homeward.standing;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Restricts sellers: one person proposes, another decides, and the seller is told why. */
@Service
@Transactional
public class Measures {

  private final MeasureRows rows;
  private final GradeRows grades;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Measures(
      MeasureRows rows,
      GradeRows grades,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.grades = grades;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Returns the measures of a seller, the latest first. */
  @Transactional(readOnly = true)
  public List<Measure> of(SellerId seller) {
    return rows.of(seller);
  }

  /** Returns what is proposed or approved against any seller, the earliest first. */
  @Transactional(readOnly = true)
  public List<Measure> open() {
    return rows.open();
  }

  /**
   * Returns a measure.
   *
   * @throws NotFound if there is none, or it is against another seller
   */
  @Transactional(readOnly = true)
  public Measure get(SellerId seller, MeasureId id) {
    return rows.find(id)
        .filter(measure -> measure.seller().equals(seller))
        .orElseThrow(() -> new NotFound("measure", id));
  }

  /**
   * Proposes that the restrictions of a grade be put in force. The same again while it is proposed
   * answers the first.
   *
   * @param grade D or E, and no worse than the seller's grade of record unless it is critical
   * @param critical a critical violation is behind it: it will take effect at once
   * @param reasons what the seller will read, 20 to 4000 characters
   * @throws BusinessRuleViolation {@code measure.grade-not-restricted}, {@code
   *     measure.worse-than-grade}, {@code measure.reasons-length}, {@code measure.proposed-already}
   */
  public MeasureId propose(
      SellerId seller, Grade grade, boolean critical, String reasons, Actor actor) {
    requirePerson(actor);
    String text = Measure.checked(reasons);
    if (!grade.restricts()) {
      throw new BusinessRuleViolation("measure.grade-not-restricted");
    }
    grades.lock(seller);
    Grade earned = grades.latest(seller).map(SellerGrade::grade).orElse(Grade.C);
    if (earned.betterThan(grade) && !critical) {
      throw new BusinessRuleViolation("measure.worse-than-grade", earned.name());
    }
    Optional<Measure> proposed = rows.in(seller, MeasureState.PROPOSED);
    if (proposed.isPresent()) {
      if (proposed.get().grade() == grade && proposed.get().reasons().equals(text)) {
        return proposed.get().id();
      }
      throw new BusinessRuleViolation("measure.proposed-already", proposed.get().proposed().name());
    }
    MeasureId id = MeasureId.next();
    rows.add(id, seller, grade, critical, text, actor, now());
    record(actor, "measure.proposed", get(seller, id));
    return id;
  }

  /**
   * Puts a proposed measure in force: at once if it is critical, else when the seller's time to
   * appeal is over. It takes the place of the one that holds.
   *
   * @throws BusinessRuleViolation {@code measure.needs-second-person}, {@code measure.wrong-state}
   */
  public void approve(SellerId seller, MeasureId id, String note, Actor actor) {
    Measure measure = decidable(seller, id, MeasureState.APPROVED, actor);
    Instant now = now();
    rows.in(seller, MeasureState.APPROVED)
        .ifPresent(former -> end(former, signed(actor, now, "measure " + id), actor));
    Instant from = measure.critical() ? now : now.plus(Measure.TIME_TO_APPEAL);
    rows.decide(id, MeasureState.APPROVED, signed(actor, now, note.strip()), from);
    record(actor, "measure.approved", get(seller, id));
    events.publishEvent(new MeasureApproved(id.value(), seller, now));
  }

  /** Decides that a proposed measure is not justified; errors as above. */
  public void reject(SellerId seller, MeasureId id, String note, Actor actor) {
    decidable(seller, id, MeasureState.REJECTED, actor);
    rows.decide(id, MeasureState.REJECTED, signed(actor, now(), note.strip()), null);
    record(actor, "measure.rejected", get(seller, id));
  }

  /** Ends a measure before its grade is better; again changes nothing. */
  public void lift(SellerId seller, MeasureId id, String because, Actor actor) {
    grades.lock(seller);
    Measure measure = get(seller, id);
    if (measure.state() == MeasureState.LIFTED) {
      return;
    }
    measure.require(MeasureState.LIFTED);
    end(measure, signed(actor, now(), because), actor);
  }

  /** An appeal was filed: says whether the measure waits for its end. */
  public boolean hold(SellerId seller, MeasureId id) {
    grades.lock(seller);
    Measure measure = get(seller, id);
    boolean waits = measure.waitsForAppeal(now());
    if (waits) {
      rows.hold(id, now());
    }
    return waits;
  }

  /** The appeal is over and was not upheld: the measure goes on. */
  public void resume(SellerId seller, MeasureId id) {
    grades.lock(seller);
    if (get(seller, id).state() == MeasureState.APPROVED) {
      rows.hold(id, null);
    }
  }

  /** A better grade than the one that the restrictions are of ends them. */
  void gradeIs(SellerId seller, Grade earned, String because) {
    rows.in(seller, MeasureState.APPROVED)
        .filter(measure -> !measure.critical() && earned.betterThan(measure.grade()))
        .ifPresent(measure -> end(measure, signed(Actor.SYSTEM, now(), because), Actor.SYSTEM));
  }

  private void end(Measure measure, Measure.Signed lifted, Actor actor) {
    rows.lift(measure.id(), lifted);
    record(actor, "measure.lifted", get(measure.seller(), measure.id()));
  }

  private Measure decidable(SellerId seller, MeasureId id, MeasureState next, Actor actor) {
    requirePerson(actor);
    grades.lock(seller);
    Measure measure = get(seller, id);
    measure.require(next);
    if (measure.isBy(actor.id())) {
      throw new BusinessRuleViolation("measure.needs-second-person");
    }
    return measure;
  }

  private static void requirePerson(Actor actor) {
    if (actor.kind() != Actor.Kind.PERSON) {
      throw new BusinessRuleViolation("measure.needs-person");
    }
  }

  private static Measure.Signed signed(Actor actor, Instant at, String note) {
    return new Measure.Signed(actor.id(), actor.name(), at, note);
  }

  /** To the microsecond, as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void record(Actor actor, String action, Measure now) {
    audit.record(
        actor,
        action,
        Subject.of("measure", now.id(), now.grade().name(), now.seller()),
        Map.of(),
        Map.of("state", now.state().name(), "grade", now.grade().name(), "reasons", now.reasons()));
  }
}
