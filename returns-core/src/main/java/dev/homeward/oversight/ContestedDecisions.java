package dev.homeward.oversight;

import dev.homeward.audit.Actor;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.GradeCause;
import dev.homeward.standing.GradeGiven;
import dev.homeward.standing.MeasureId;
import dev.homeward.standing.MeasureState;
import dev.homeward.standing.Measures;
import dev.homeward.standing.SellerGrade;
import dev.homeward.standing.Standings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What appeals are against: whether that can be, who decided it, and how it is undone. */
@Component
class ContestedDecisions {

  /** How long a grade or violation may be appealed against. */
  private static final Duration TIME_TO_APPEAL = Duration.ofDays(30);

  private final Violations violations;
  private final Measures measures;
  private final Standings standings;
  private final ReturnBook returns;

  ContestedDecisions(
      Violations violations, Measures measures, Standings standings, ReturnBook returns) {
    this.violations = violations;
    this.measures = measures;
    this.standings = standings;
    this.returns = returns;
  }

  void require(
      SellerId seller, AppealSubject subject, UUID id, @Nullable ReturnCaseId of, Instant now) {
    switch (subject) {
      case LINE -> requireLine(seller, id, of);
      case MEASURE ->
          requireState(measures.get(seller, new MeasureId(id)).state() == MeasureState.APPROVED);
      case VIOLATION -> {
        Violation violation = violations.get(seller, id);
        requireState(violation.state() == ViolationState.CONFIRMED);
        requireInTime(violation.decision() == null ? null : violation.decision().at(), now);
      }
      case GRADE -> {
        SellerGrade current = standings.current(seller);
        requireState(id.equals(current.id()) && before(current) != null);
        requireInTime(current.givenAt(), now);
      }
    }
  }

  private void requireLine(SellerId seller, UUID line, @Nullable ReturnCaseId of) {
    if (of == null
        || returns.get(seller, of).lines().stream()
            .noneMatch(its -> its.id().value().equals(line))) {
      throw new NotFound("return-line", line);
    }
  }

  private static void requireState(boolean holds) {
    if (!holds) {
      throw new BusinessRuleViolation("appeal.nothing-to-appeal");
    }
  }

  private static void requireInTime(@Nullable Instant since, Instant now) {
    if (since == null || since.plus(TIME_TO_APPEAL).isBefore(now)) {
      throw new BusinessRuleViolation("appeal.too-late", TIME_TO_APPEAL.toDays());
    }
  }

  /**
   * Returns the better grade before this one, for a first one that none was; null where the step
   * was not one down.
   */
  private @Nullable SellerGrade before(SellerGrade current) {
    List<SellerGrade> history = standings.history(current.seller(), 50);
    return history.stream()
        .filter(grade -> grade.grade() != current.grade())
        .findFirst()
        .or(() -> Optional.of(SellerGrade.unrated(current.seller())))
        .filter(grade -> grade.grade().betterThan(current.grade()))
        .orElse(null);
  }

  /** A restriction that has not taken effect waits. */
  void suspend(Appeal appeal) {
    if (appeal.subject() == AppealSubject.MEASURE) {
      measures.hold(appeal.seller(), new MeasureId(appeal.subjectId()));
    }
  }

  void resume(Appeal appeal) {
    if (appeal.subject() == AppealSubject.MEASURE) {
      measures.resume(appeal.seller(), new MeasureId(appeal.subjectId()));
    }
  }

  boolean firstDecidedBy(Appeal appeal, String person) {
    return switch (appeal.subject()) {
      case MEASURE -> measures.get(appeal.seller(), new MeasureId(appeal.subjectId())).isBy(person);
      case VIOLATION -> {
        Violation violation = violations.get(appeal.seller(), appeal.subjectId());
        Signature decision = violation.decision();
        yield person.equals(violation.recorded().id())
            || (decision != null && person.equals(decision.id()));
      }
      case GRADE ->
          measures.of(appeal.seller()).stream()
              .filter(measure -> measure.state() == MeasureState.APPROVED)
              .anyMatch(measure -> measure.isBy(person));
      case LINE -> false;
    };
  }

  void undo(Appeal appeal, String because, Actor actor) {
    SellerId seller = appeal.seller();
    switch (appeal.subject()) {
      case MEASURE -> measures.lift(seller, new MeasureId(appeal.subjectId()), because, actor);
      case VIOLATION -> violations.revoke(seller, appeal.subjectId(), actor);
      case GRADE -> {
        SellerGrade restored = before(standings.current(seller));
        if (restored != null) {
          standings.graded(
              new GradeGiven(
                  seller,
                  restored.grade(),
                  restored.rated(),
                  LocalDate.ofInstant(appeal.filed().at(), ZoneOffset.UTC),
                  GradeCause.APPEAL,
                  appeal.id()),
              actor);
        }
      }
      case LINE -> {}
    }
  }
}
