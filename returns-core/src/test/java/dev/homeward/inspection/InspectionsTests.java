package dev.homeward.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.returncase.Stage;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@WithTestDatabase
@RecordApplicationEvents
class InspectionsTests {

  private static final Actor WAREHOUSE = Actor.person("2", "Wim");

  private final Inspections inspections;
  private final Findings findings;
  private final ReturnFixtures fixtures;
  private final ReturnBook book;
  private final SellerId seller = SellerId.next();

  @Autowired
  InspectionsTests(
      Inspections inspections, Findings findings, ReturnFixtures fixtures, ReturnBook book) {
    this.inspections = inspections;
    this.findings = findings;
    this.fixtures = fixtures;
    this.book = book;
  }

  @Test
  void judgesUnitsOfSeveralKindsInOneCall() {
    ReturnCaseId id = received(3);
    inspect(
        id,
        found(id, 1, Verdict.ACCEPTED, Disposition.RESTOCK, null),
        found(id, 1, Verdict.ACCEPTED, Disposition.REFURBISH, null),
        found(id, 1, Verdict.REJECTED, Disposition.RETURN_TO_SHOPPER, "worn out"));

    assertThat(line(id).judged()).isEqualTo(3);
    assertThat(line(id).settled()).as("nothing is owed for the rejected one").isEqualTo(1);
    assertThat(findings.judged(seller, id)).hasSize(3);
    assertThat(book.get(seller, id).header().stage()).isEqualTo(Stage.TO_REFUND);
  }

  @Test
  void case113RefusesToJudgeWhatHasNotArrived() {
    ReturnCaseId id = received(1);

    refuses(
        id,
        "return.judged-exceeds-received",
        found(id, 2, Verdict.ACCEPTED, Disposition.RESTOCK, null));
    assertThat(findings.judged(seller, id)).isEmpty();
  }

  @Test
  void judgesAUnitOnce() {
    ReturnCaseId id = received(1);
    InspectedUnits one = found(id, 1, Verdict.ACCEPTED, Disposition.RESTOCK, null);
    inspect(id, one);

    refuses(id, "return.judged-exceeds-received", one);
  }

  @Test
  void case101LeavesToAPersonWhatTheWarehouseCannotJudge() {
    ReturnCaseId id = received(1);
    inspect(id, found(id, 1, Verdict.MANUAL, Disposition.RESTOCK, "is it genuine?"));
    assertThat(line(id).judged()).isZero();
    assertThat(book.get(seller, id).header().stage()).isEqualTo(Stage.TO_INSPECT);

    inspect(id, found(id, 1, Verdict.ACCEPTED, Disposition.RESTOCK, null));
    assertThat(line(id).judged()).isEqualTo(1);
  }

  @Test
  void case118OwesNothingForAWrongArticleAndClosesTheCase() {
    ReturnCaseId id = received(1);
    inspect(id, found(id, 1, Verdict.REJECTED, Disposition.RETURN_TO_SHOPPER, "not our mug"));

    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
  }

  @Test
  void keepsGradeAuthenticityAndLiabilityOnRecord() {
    ReturnCaseId id = received(1);
    inspect(
        id,
        new InspectedUnits(
            line(id).id(),
            1,
            Verdict.ACCEPTED,
            Grade.C,
            Disposition.RETURN_TO_SUPPLIER,
            Authenticity.COUNTERFEIT,
            Liability.SUPPLIER,
            new BigDecimal("12.50"),
            "hologram missing"));

    assertThat(findings.judged(seller, id))
        .singleElement()
        .satisfies(judged -> {
          assertThat(judged.units().authenticity()).isEqualTo(Authenticity.COUNTERFEIT);
          assertThat(judged.units().liability()).isEqualTo(Liability.SUPPLIER);
          assertThat(judged.units().deductionPercent()).isEqualByComparingTo("12.5");
          assertThat(judged.inspectedBy()).isEqualTo("Wim");
        });
  }

  @Test
  void asksWhyUnitsAreRejectedOrDeductedFrom() {
    ReturnCaseId id = received(1);

    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> found(id, 1, Verdict.REJECTED, Disposition.DESTROY, " "))
        .returns("inspection.reason-needed", BusinessRuleViolation::code);
  }

  @Test
  void theSameKeyAgainChangesNothing(@Autowired ApplicationEvents events) {
    ReturnCaseId id = received(2);
    UUID key = UUID.randomUUID();
    List<InspectedUnits> one = List.of(found(id, 1, Verdict.ACCEPTED, Disposition.RESTOCK, null));
    inspections.inspect(seller, id, key, one, WAREHOUSE);
    inspections.inspect(seller, id, key, one, WAREHOUSE);

    assertThat(line(id).judged()).isEqualTo(1);
    assertThat(events.stream(UnitsInspected.class).filter(event -> event.caseId().equals(id)))
        .hasSize(1);
  }

  @Test
  void case152AnswersNotFoundForAnotherSellersCase() {
    ReturnCaseId id = received(1);
    List<InspectedUnits> one = List.of(found(id, 1, Verdict.ACCEPTED, Disposition.RESTOCK, null));
    SellerId other = SellerId.next();

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> inspections.inspect(other, id, UUID.randomUUID(), one, WAREHOUSE));
    assertThat(line(id).judged()).isZero();
  }

  @Test
  void case148ThirtyTwoInspectorsAtOnceJudgeWhatArrivedAndNoMore() throws Exception {
    ReturnCaseId id = received(10);
    InspectedUnits one = found(id, 1, Verdict.ACCEPTED, Disposition.RESTOCK, null);
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (int i = 0; i < 32; i++) {
        all.add(threads.submit(() -> inspect(id, one)));
      }
    }

    assertThat(all.stream().filter(some -> some.state() == Future.State.SUCCESS)).hasSize(10);
    assertThat(line(id).judged()).isEqualTo(10);
    assertThat(findings.judged(seller, id)).hasSize(10);
  }

  private ReturnCaseId received(int quantity) {
    OrderView order =
        fixtures.sold(
            seller,
            3,
            sold -> sold.line("MUG-1", quantity, "10.00", "19", true).paid(quantity + "0.00"));
    ReturnCaseId id = fixtures.file(ReturnFixtures.request(order, 0, quantity, "too-small"));
    fixtures.receive(seller, id, Map.of(line(id).id(), quantity));
    return id;
  }

  private CaseLine line(ReturnCaseId id) {
    return book.get(seller, id).lines().getFirst();
  }

  private InspectedUnits found(
      ReturnCaseId id,
      int quantity,
      Verdict verdict,
      Disposition disposition,
      @Nullable String note) {
    return new InspectedUnits(
        line(id).id(),
        quantity,
        verdict,
        Grade.A,
        disposition,
        Authenticity.GENUINE,
        Liability.NONE,
        BigDecimal.ZERO,
        note);
  }

  private void inspect(ReturnCaseId id, InspectedUnits... found) {
    inspections.inspect(seller, id, UUID.randomUUID(), List.of(found), WAREHOUSE);
  }

  private void refuses(ReturnCaseId id, String code, InspectedUnits... found) {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> inspect(id, found))
        .returns(code, BusinessRuleViolation::code);
  }
}
