package dev.homeward.standing;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each seller's grade of record. */
@Service
@Transactional
public class Standings {

  private final GradeRows grades;
  private final Measures measures;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Standings(
      GradeRows grades,
      Measures measures,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.grades = grades;
    this.measures = measures;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Puts a grade on record. A better one than the seller's restrictions are of ends them; a worse
   * one restricts nothing by itself. The same source again changes nothing.
   */
  public void graded(GradeGiven given, Actor actor) {
    grades.lock(given.seller());
    SellerGrade before = current(given.seller());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<UUID> id = grades.add(given, actor.name(), now);
    if (id.isEmpty()) {
      return;
    }
    if (before.grade() == given.grade()) {
      return;
    }
    audit.record(
        actor,
        "seller.graded",
        Subject.of("seller", given.seller(), given.grade().name(), given.seller()),
        Map.of("grade", before.grade().name()),
        Map.of("grade", given.grade().name(), "cause", given.cause().name()));
    measures.gradeIs(given.seller(), given.grade(), "grade " + given.grade());
    events.publishEvent(
        new GradeChanged(
            id.get(), given.seller(), before.grade(), given.grade(), given.asOf(), now));
  }

  /** Returns the grade of record; C, not yet rated, for a seller without. */
  @Transactional(readOnly = true)
  public SellerGrade current(SellerId seller) {
    return grades.latest(seller).orElseGet(() -> SellerGrade.unrated(seller));
  }

  /** Returns the grade of record of every seller that was ever given one. */
  @Transactional(readOnly = true)
  public List<SellerGrade> all() {
    return grades.latest();
  }

  /** Returns the grades of a seller, the latest first. */
  @Transactional(readOnly = true)
  public List<SellerGrade> history(SellerId seller, int most) {
    return grades.history(seller, most);
  }
}
