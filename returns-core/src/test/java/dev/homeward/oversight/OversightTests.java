package dev.homeward.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.GradeCause;
import dev.homeward.standing.GradeGiven;
import dev.homeward.standing.Measure;
import dev.homeward.standing.MeasureId;
import dev.homeward.standing.MeasureState;
import dev.homeward.standing.Measures;
import dev.homeward.standing.Standings;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Operators put violations on record, sellers appeal, and nobody decides about themselves. */
@SpringBootTest
@WithTestDatabase
class OversightTests {

  private static final Actor RUTH = Actor.person(UUID.randomUUID(), "Ruth Reviewer");
  private static final Actor OTTO = Actor.person(UUID.randomUUID(), "Otto Operator");
  private static final Actor VERA = Actor.person(UUID.randomUUID(), "Vera of Appeals");
  private static final Actor SAM = Actor.person(UUID.randomUUID(), "Sam Seller");
  private static final String TEXT = "Seven parcels held goods of another maker's brand.";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private final Violations violations;
  private final Appeals appeals;
  private final SellerNotes notes;
  private final Standings standings;
  private final Measures measures;
  private final ReturnFixtures fixtures;
  private final ReturnBook book;
  private final SellerId seller = SellerId.next();

  @Autowired
  OversightTests(
      Violations violations,
      Appeals appeals,
      SellerNotes notes,
      Standings standings,
      Measures measures,
      ReturnFixtures fixtures,
      ReturnBook book) {
    this.violations = violations;
    this.appeals = appeals;
    this.notes = notes;
    this.standings = standings;
    this.measures = measures;
    this.fixtures = fixtures;
    this.book = book;
  }

  @Test
  void aViolationCountsOnceASecondPersonConfirmsIt() {
    UUID id = recorded(Severity.HIGH);

    assertThat(confirmedOfSeller()).isEmpty();
    refused("violation.needs-second-person", () -> violations.confirm(seller, id, RUTH));
    violations.confirm(seller, id, OTTO);

    assertThat(confirmedOfSeller()).extracting(Violation::id).containsExactly(id);
    assertThat(standings.current(seller).grade()).isEqualTo(Grade.C);
    refused("violation.wrong-state", () -> violations.dismiss(seller, id, OTTO));
  }

  @Test
  void aCriticalViolationMakesTheGradeTheWorstAtOnce() {
    UUID id = recorded(Severity.CRITICAL);
    assertThat(standings.current(seller).grade()).isEqualTo(Grade.C);
    violations.confirm(seller, id, OTTO);

    assertThat(standings.current(seller).grade()).isEqualTo(Grade.E);
  }

  @Test
  void aDismissedViolationCountsForNothing() {
    UUID id = recorded(Severity.LOW);
    violations.dismiss(seller, id, OTTO);

    assertThat(confirmedOfSeller()).isEmpty();
  }

  @Test
  void theSameRecordAgainIsOneAndTheFutureIsRefused() {
    UUID id = recorded(Severity.LOW);
    violations.record(
        new NewViolation(id, seller, ViolationKind.OTHER, Severity.HIGH, TEXT, DAY), RUTH);

    assertThat(violations.of(seller)).hasSize(1);
    LocalDate far = LocalDate.of(2999, 1, 1);
    refused(
        "violation.in-the-future",
        () ->
            violations.record(
                new NewViolation(
                    UUID.randomUUID(), seller, ViolationKind.OTHER, Severity.LOW, TEXT, far),
                RUTH));
    refused(
        "violation.facts-length",
        () ->
            new NewViolation(
                UUID.randomUUID(), seller, ViolationKind.OTHER, Severity.LOW, " bad ", DAY));
  }

  @Test
  void anUpheldAppealRevokesAViolation() {
    UUID id = recorded(Severity.HIGH);
    violations.confirm(seller, id, OTTO);
    UUID appeal = filed(AppealSubject.VIOLATION, id);

    refused("appeal.decided-by-the-same", () -> appeals.reject(appeal, TEXT, OTTO));
    refused("appeal.decided-by-the-same", () -> appeals.uphold(appeal, null, TEXT, RUTH));
    refused("appeal.decided-by-the-same", () -> appeals.reject(appeal, TEXT, SAM));
    appeals.uphold(appeal, null, TEXT, VERA);

    assertThat(violations.get(seller, id).state()).isEqualTo(ViolationState.REVOKED);
    assertThat(confirmedOfSeller()).isEmpty();
    refused("appeal.decided-already", () -> appeals.reject(appeal, TEXT, VERA));
  }

  @Test
  void aMeasureWaitsForItsAppealAndGoesOnWhenItIsRejected() {
    MeasureId id = approved();
    UUID appeal = filed(AppealSubject.MEASURE, id.value());
    assertThat(measures.get(seller, id).heldSince()).isNotNull();

    appeals.reject(appeal, TEXT, VERA);
    assertThat(measures.get(seller, id)).returns(MeasureState.APPROVED, Measure::state);
    assertThat(measures.get(seller, id).heldSince()).isNull();
    refused("appeal.decided-already", () -> filed(AppealSubject.MEASURE, id.value()));
  }

  @Test
  void anUpheldAppealLiftsAMeasure() {
    MeasureId id = approved();
    appeals.uphold(filed(AppealSubject.MEASURE, id.value()), null, TEXT, VERA);

    assertThat(measures.get(seller, id).state()).isEqualTo(MeasureState.LIFTED);
  }

  @Test
  void aWithdrawnAppealLetsTheMeasureGoOnAndMayBeFiledAgain() {
    MeasureId id = approved();
    UUID first = filed(AppealSubject.MEASURE, id.value());
    appeals.withdraw(seller, first, SAM);
    appeals.withdraw(seller, first, SAM);

    assertThat(measures.get(seller, id).heldSince()).isNull();
    assertThat(filed(AppealSubject.MEASURE, id.value())).isNotEqualTo(first);
  }

  @Test
  void theSameAppealAgainIsTheFirst() {
    MeasureId id = approved();

    assertThat(filed(AppealSubject.MEASURE, id.value()))
        .isEqualTo(filed(AppealSubject.MEASURE, id.value()));
    assertThat(appeals.of(seller)).hasSize(1);
    assertThat(appeals.open(1000)).extracting(Appeal::seller).contains(seller);
  }

  @Test
  void anUpheldAppealAgainstAGradeBringsTheOneBeforeBack() {
    graded(Grade.B);
    graded(Grade.D);
    UUID contested = Objects.requireNonNull(standings.current(seller).id());

    appeals.uphold(filed(AppealSubject.GRADE, contested), null, TEXT, VERA);

    assertThat(standings.current(seller))
        .returns(Grade.B, grade -> grade.grade())
        .returns(GradeCause.APPEAL, grade -> grade.cause());
  }

  @Test
  void aBadFirstGradeCanBeAppealedAgainst() {
    graded(Grade.E);
    UUID contested = Objects.requireNonNull(standings.current(seller).id());

    appeals.uphold(filed(AppealSubject.GRADE, contested), null, TEXT, VERA);

    assertThat(standings.current(seller))
        .returns(Grade.C, grade -> grade.grade())
        .returns(false, grade -> grade.rated());
  }

  @Test
  void aGradeThatRoseOrIsNotTheLatestCannotBeAppealedAgainst() {
    graded(Grade.D);
    UUID former = Objects.requireNonNull(standings.current(seller).id());
    graded(Grade.B);
    UUID latest = Objects.requireNonNull(standings.current(seller).id());

    refused("appeal.nothing-to-appeal", () -> filed(AppealSubject.GRADE, former));
    refused("appeal.nothing-to-appeal", () -> filed(AppealSubject.GRADE, latest));
  }

  @Test
  void anUpheldAppealAttributesALineAnew() {
    OrderView order = fixtures.sold(seller, 3, o -> o.line("MUG-1", 1, "10.00").paid("10.00"));
    ReturnCaseId filed = fixtures.file(ReturnFixtures.request(order, 0, 1, "damaged-or-defective"));
    UUID line = book.get(seller, filed).lines().getFirst().id().value();
    UUID appeal = appeals.file(seller, AppealSubject.LINE, line, filed, TEXT, SAM);

    refused("appeal.attribution-missing", () -> appeals.uphold(appeal, null, TEXT, VERA));
    refused(
        "appeal.attribution-missing", () -> appeals.uphold(appeal, Attributed.SELLER, TEXT, VERA));
    appeals.uphold(appeal, Attributed.NOBODY, TEXT, VERA);

    assertThat(appeals.attributions())
        .filteredOn(attribution -> attribution.line().value().equals(line))
        .singleElement()
        .returns(Attributed.NOBODY, Attribution::attributed)
        .returns(seller, Attribution::seller);
  }

  @Test
  void anothersAffairsAreNotFound() {
    MeasureId id = approved();
    UUID appeal = filed(AppealSubject.MEASURE, id.value());
    SellerId other = SellerId.next();

    notFound(() -> appeals.get(Optional.of(other), appeal));
    notFound(() -> appeals.withdraw(other, appeal, SAM));
    notFound(() -> appeals.file(other, AppealSubject.MEASURE, id.value(), null, TEXT, SAM));
    notFound(() -> appeals.file(seller, AppealSubject.LINE, UUID.randomUUID(), null, TEXT, SAM));
    notFound(() -> violations.confirm(other, recorded(Severity.LOW), OTTO));
  }

  @Test
  void aNoteIsKeptOnceAndSaysSomething() {
    UUID id = UUID.randomUUID();
    notes.add(seller, id, " Called them. ", RUTH);
    notes.add(seller, id, "Called them.", RUTH);

    assertThat(notes.of(seller)).singleElement().returns("Called them.", SellerNotes.Note::body);
    refused("note.length", () -> notes.add(seller, UUID.randomUUID(), "  ", RUTH));
  }

  private UUID recorded(Severity severity) {
    UUID id = UUID.randomUUID();
    violations.record(
        new NewViolation(id, seller, ViolationKind.COUNTERFEIT, severity, TEXT, DAY), RUTH);
    return id;
  }

  private List<Violation> confirmedOfSeller() {
    return violations.confirmed().stream().filter(v -> v.seller().equals(seller)).toList();
  }

  private MeasureId approved() {
    graded(Grade.D);
    MeasureId id = measures.propose(seller, Grade.D, false, TEXT, RUTH);
    measures.approve(seller, id, "", OTTO);
    return id;
  }

  private UUID filed(AppealSubject subject, UUID id) {
    return appeals.file(seller, subject, id, null, TEXT, SAM);
  }

  private void graded(Grade grade) {
    standings.graded(
        new GradeGiven(seller, grade, true, DAY, GradeCause.RATING, UUID.randomUUID()),
        Actor.SYSTEM);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(call)
        .returns(code, BusinessRuleViolation::code);
  }

  private static void notFound(ThrowingCallable call) {
    assertThatExceptionOfType(NotFound.class).isThrownBy(call);
  }
}
