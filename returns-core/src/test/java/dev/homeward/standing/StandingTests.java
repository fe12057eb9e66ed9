package dev.homeward.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grades are kept, reward at once, and restrict only after two people said so. */
@SpringBootTest
@WithTestDatabase
class StandingTests {

  private static final Actor RUTH = Actor.person(UUID.randomUUID(), "Ruth Reviewer");
  private static final Actor OTTO = Actor.person(UUID.randomUUID(), "Otto Operator");
  private static final String REASONS = "Fault returns are 2.4 times those of comparable sellers.";
  private static final List<UUID> IDS =
      new Random(7).ints(1000).mapToObj(n -> new UUID(n, ~n * 31L)).toList();

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  private final Standings standings;
  private final StandingTerms terms;
  private final Measures measures;
  private final MeasureRows measureRows;
  private final ConsequenceRules rules;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final SellerId seller = SellerId.next();

  @Autowired
  StandingTests(
      Standings standings,
      StandingTerms terms,
      Measures measures,
      MeasureRows measureRows,
      ConsequenceRules rules,
      JdbcClient jdbc,
      Clock clock) {
    this.standings = standings;
    this.terms = terms;
    this.measures = measures;
    this.measureRows = measureRows;
    this.rules = rules;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void aNewSellerIsNotRatedAndPaysTheReserveOfNewSellers() {
    TermsInForce held = terms.read(seller);

    assertThat(held.earned())
        .returns(Grade.C, SellerGrade::grade)
        .returns(false, SellerGrade::rated);
    assertThat(held.applied()).isEqualTo(Grade.C);
    assertThat(held.leastReservePercent()).isEqualTo(5);
  }

  @Test
  void aGoodGradeRewardsAtOnce() {
    graded(Grade.A);

    TermsInForce held = terms.read(seller);
    assertThat(held.applied()).isEqualTo(Grade.A);
    assertThat(held.consequences())
        .returns(true, Consequences::badge)
        .returns(3, Consequences::payoutDays);
  }

  @Test
  void aBadGradeAloneTakesTheRewardsAndRestrictsNothing() {
    graded(Grade.A);
    graded(Grade.E);

    assertThat(terms.read(seller).applied()).isEqualTo(Grade.C);
  }

  @Test
  void theSameRatingAgainChangesNothing() {
    UUID rating = UUID.randomUUID();
    GradeGiven given = new GradeGiven(seller, Grade.D, true, FIRST, GradeCause.RATING, rating);
    standings.graded(given, Actor.SYSTEM);
    standings.graded(given, Actor.SYSTEM);

    assertThat(standings.history(seller, 10)).hasSize(1);
  }

  @Test
  void gradesOnRecordStayAsTheyAre() {
    graded(Grade.D);

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            jdbc.sql("update seller_grade set grade = 'A' where seller_id = ?")
                .param(seller.value())
                .update());
  }

  @Test
  void aMeasureTakesASecondPersonAndWaitsForTheTimeToAppeal() {
    graded(Grade.D);
    MeasureId id = measures.propose(seller, Grade.D, false, REASONS, RUTH);

    refused("measure.needs-second-person", () -> measures.approve(seller, id, "", RUTH));
    measures.approve(seller, id, "agreed", OTTO);

    Measure approved = measures.get(seller, id);
    Instant from = Objects.requireNonNull(approved.effectiveFrom());
    assertThat(from)
        .isBetween(
            clock.instant().plus(Duration.ofDays(6)), clock.instant().plus(Duration.ofDays(8)));
    assertThat(approved.inEffect(clock.instant())).isFalse();
    assertThat(approved.inEffect(from)).isTrue();
    assertThat(terms.read(seller).applied()).isEqualTo(Grade.C);
  }

  @Test
  void aMeasureInEffectBringsWhatItsGradeBrings() {
    graded(Grade.E);
    MeasureId id = approvedAgo(Grade.E, Duration.ofDays(8));

    TermsInForce held = terms.read(seller);
    assertThat(held.applied()).isEqualTo(Grade.E);
    assertThat(held.consequences().platformDecides()).isTrue();
    assertThat(held.because())
        .hasValueSatisfying(measure -> assertThat(measure.id()).isEqualTo(id));
  }

  @Test
  void anAppealInTimeHoldsAMeasureAndALaterOneDoesNot() {
    graded(Grade.D);
    MeasureId id = measures.propose(seller, Grade.D, false, REASONS, RUTH);
    measures.approve(seller, id, "", OTTO);

    assertThat(measures.hold(seller, id)).isTrue();
    Instant from = Objects.requireNonNull(measures.get(seller, id).effectiveFrom());
    assertThat(measures.get(seller, id).inEffect(from)).isFalse();

    measures.resume(seller, id);
    assertThat(measures.get(seller, id).inEffect(from)).isTrue();
    assertThat(measures.get(seller, id).waitsForAppeal(from)).isFalse();
  }

  @Test
  void aCriticalMeasureTakesEffectAtOnceAndWaitsForNoAppeal() {
    MeasureId id = measures.propose(seller, Grade.E, true, REASONS, RUTH);
    measures.approve(seller, id, "", OTTO);

    assertThat(measures.hold(seller, id)).isFalse();
    assertThat(terms.read(seller).applied()).isEqualTo(Grade.E);
  }

  @Test
  void aBetterGradeEndsAMeasureAndTheSameDoesNot() {
    graded(Grade.D);
    MeasureId id = approvedAgo(Grade.D, Duration.ofDays(8));
    graded(Grade.D);
    assertThat(measures.get(seller, id).state()).isEqualTo(MeasureState.APPROVED);

    graded(Grade.C);
    assertThat(measures.get(seller, id)).returns(MeasureState.LIFTED, Measure::state);
    refused("measure.wrong-state", () -> measures.approve(seller, id, "", OTTO));
  }

  @Test
  void theShareThatIsCheckedInFullGrowsWithTheGradeAndIsSteady() {
    int usual = checked(seller);
    assertThat(checked(seller)).isEqualTo(usual);
    assertThat(usual).isBetween(60, 140);

    SellerId worst = SellerId.next();
    measures.approve(worst, measures.propose(worst, Grade.E, true, REASONS, RUTH), "", OTTO);
    assertThat(checked(worst)).isEqualTo(IDS.size());
  }

  private int checked(SellerId of) {
    return (int) IDS.stream().filter(id -> terms.checksInFull(of, id)).count();
  }

  @Test
  void aMeasureIsNoWorseThanTheGradeAndSaysWhy() {
    graded(Grade.D);

    refused(
        "measure.worse-than-grade", () -> measures.propose(seller, Grade.E, false, REASONS, RUTH));
    refused(
        "measure.grade-not-restricted",
        () -> measures.propose(seller, Grade.C, false, REASONS, RUTH));
    refused("measure.reasons-length", () -> measures.propose(seller, Grade.D, false, "bad", RUTH));
    refused(
        "measure.needs-person",
        () -> measures.propose(seller, Grade.D, false, REASONS, Actor.SYSTEM));
  }

  @Test
  void theSameProposalAgainIsTheFirst() {
    graded(Grade.D);
    MeasureId id = measures.propose(seller, Grade.D, false, REASONS, RUTH);

    assertThat(measures.propose(seller, Grade.D, false, REASONS, RUTH)).isEqualTo(id);
    refused(
        "measure.proposed-already",
        () -> measures.propose(seller, Grade.D, false, REASONS + " Really.", OTTO));
  }

  @Test
  void anotherSellersMeasureIsNotFound() {
    graded(Grade.D);
    MeasureId id = measures.propose(seller, Grade.D, false, REASONS, RUTH);

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> measures.approve(SellerId.next(), id, "", OTTO));
  }

  @Test
  void consequencesAreReleasedAsVersionsFromTheLatestOnly() {
    ConsequenceTable before = rules.inForce();
    Map<Grade, Consequences> changed = new EnumMap<>(before.byGrade());
    changed.put(Grade.A, waiting(before.of(Grade.A), before.of(Grade.A).payoutDays() == 3 ? 2 : 3));

    int number = rules.release(before.number(), changed, "Faster for the best", RUTH);

    assertThat(rules.inForce()).returns(number, ConsequenceTable::number);
    refused(
        "consequences.changed-meanwhile",
        () -> rules.release(before.number(), before.byGrade(), "back", RUTH));
    rules.release(number, before.byGrade(), "back", RUTH);
  }

  @Test
  void aWorseGradeIsNeverTreatedLighter() {
    Map<Grade, Consequences> wrong = new EnumMap<>(rules.inForce().byGrade());
    wrong.put(Grade.D, waiting(rules.inForce().of(Grade.D), 1));

    refused(
        "consequences.worse-is-lighter",
        () -> rules.release(rules.inForce().number(), wrong, "lighter", RUTH));
    refused("consequences.payout", () -> waiting(rules.inForce().of(Grade.D), -1));
  }

  private static Consequences waiting(Consequences its, int payoutDays) {
    return new Consequences(
        its.commissionPercent(),
        payoutDays,
        its.reservePercent(),
        its.unratedReservePercent(),
        its.reserveByForecast(),
        its.inspectionPercent(),
        its.approvesAlone(),
        its.refundsEarly(),
        its.badge(),
        its.paysFaultLabels(),
        its.platformDecides(),
        its.improvementPlan(),
        its.promotions(),
        its.listingCap());
  }

  private MeasureId approvedAgo(Grade grade, Duration ago) {
    MeasureId id = measures.propose(seller, grade, false, REASONS, RUTH);
    Instant then = clock.instant().minus(ago);
    measureRows.decide(
        id,
        MeasureState.APPROVED,
        new Measure.Signed(OTTO.id(), OTTO.name(), then, ""),
        then.plus(Measure.TIME_TO_APPEAL));
    return id;
  }

  private void graded(Grade grade) {
    standings.graded(
        new GradeGiven(seller, grade, true, FIRST, GradeCause.RATING, UUID.randomUUID()),
        Actor.SYSTEM);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(call)
        .returns(code, BusinessRuleViolation::code);
  }
}
