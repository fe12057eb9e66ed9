package dev.homeward.analytics.rating.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.Deduction;
import dev.homeward.analytics.credit.GradeState;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.CellSums;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.analytics.rating.facts.Codes;
import dev.homeward.analytics.rating.facts.DayFacts;
import dev.homeward.analytics.rating.facts.SellerFacts;
import dev.homeward.standing.Grade;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ratings from what was kept with them. */
class RaterTests {

  private static final CreditParameters PARAMETERS = CreditParameters.DEFAULT;
  private static final UUID ONE = new UUID(0, 1);
  private static final Cell HERE = new Cell(0, 0);
  private static final Cell ABROAD = new Cell(1, 1);

  private final Map<UUID, SellerFacts> sellers = new LinkedHashMap<>();

  RaterTests() {
    sellers.put(ONE, facts(9.1));
    sellers.put(new UUID(0, 2), facts(7.3));
    sellers.put(new UUID(0, 3), facts(16 / 3.0));
  }

  @Test
  void computesTheSameBitsFromWhatWasKept() {
    Snapshot snapshot = snapshot();
    RatingInputs inputs = inputs(sellers.get(ONE));
    RatingResult then = new Rater(PARAMETERS, snapshot).rate(inputs);

    RatingResult again =
        new Rater(PARAMETERS, Packed.unpack(Packed.pack(snapshot), Snapshot.class))
            .rate(Packed.unpack(Packed.pack(inputs), RatingInputs.class));

    assertThat(Double.doubleToLongBits(again.score().score()))
        .isEqualTo(Double.doubleToLongBits(then.score().score()));
    assertThat(again).isEqualTo(then);
    assertThat(Packed.unpack(Packed.pack(then), RatingResult.class)).isEqualTo(then);
  }

  @Test
  void comparesACorrectedSellerWithTheSameOthersAsThen() {
    RatingInputs wrong = inputs(sellers.get(ONE));
    RatingInputs right = wrong.recounted(facts(2), ConfirmedViolations.NONE, GradeState.UNRATED);
    Rater rater = new Rater(PARAMETERS, snapshot());

    assertThat(rater.rate(right).score().faults().expected())
        .isEqualTo(rater.rate(wrong).score().faults().expected());
    assertThat(rater.rate(right).score().score()).isGreaterThan(rater.rate(wrong).score().score());
  }

  @Test
  void correctsACorrectionAgainstTheSameOthersStill() {
    RatingInputs wrong = inputs(sellers.get(ONE));
    RatingInputs right = wrong.recounted(facts(2), ConfirmedViolations.NONE, GradeState.UNRATED);
    RatingInputs again = right.recounted(facts(9.1), ConfirmedViolations.NONE, GradeState.UNRATED);
    Rater rater = new Rater(PARAMETERS, snapshot());

    assertThat(rater.rate(again).score().faults()).isEqualTo(rater.rate(wrong).score().faults());
  }

  @Test
  void carriesTheGradeOnWhereItIsNotDecided() {
    GradeState before = new GradeState(Grade.A, 1, true);
    RatingInputs carried =
        RatingInputs.of(sellers.get(ONE), ConfirmedViolations.NONE, before, false);

    RatingResult result = new Rater(PARAMETERS, snapshot()).rate(carried);

    assertThat(result.state()).isEqualTo(before);
    assertThat(result.projected()).isNotEqualTo(Grade.A);
  }

  @Test
  void makesACriticalViolationTheWorstGrade() {
    ConfirmedViolations critical = new ConfirmedViolations(List.of(new Deduction(200, 3)), true);
    RatingInputs inputs =
        RatingInputs.of(sellers.get(ONE), critical, new GradeState(Grade.B, 0, true), true);

    assertThat(new Rater(PARAMETERS, snapshot()).rate(inputs).state().grade()).isEqualTo(Grade.E);
  }

  @Test
  void scoresRegionsByNameAndOnlyWhereThereIsEnoughToGoBy() {
    RatingResult result = new Rater(PARAMETERS, snapshot()).rate(inputs(sellers.get(ONE)));

    assertThat(result.regions()).containsOnlyKeys("Northern Europe");
  }

  @Test
  void ratesASellerOfWhomNothingIsKnown() {
    RatingResult result = new Rater(PARAMETERS, snapshot()).rate(inputs(SellerFacts.NONE));

    assertThat(result.score().score()).isEqualTo(600);
    assertThat(result.state()).isEqualTo(GradeState.UNRATED);
  }

  private static RatingInputs inputs(SellerFacts facts) {
    return RatingInputs.of(facts, ConfirmedViolations.NONE, GradeState.UNRATED, true);
  }

  private Snapshot snapshot() {
    return Snapshot.of(
        new DayFacts(
            new Codes(List.of("kitchen", "shoes"), List.of("Northern Europe", "Western Asia")),
            Map.of(HERE, MaturityFunction.START_UP, ABROAD, MaturityFunction.START_UP),
            sellers,
            Instant.EPOCH));
  }

  private static SellerFacts facts(double faults) {
    Map<Cell, CellSums> cells = new LinkedHashMap<>();
    cells.put(HERE, new CellSums(faults, 98.7, faults * .83, 81.3, 77.1));
    cells.put(ABROAD, new CellSums(.1, 1.7, .05, 1.1, .9));
    return new SellerFacts(Map.of(CreditDimension.FAULT, cells), 8, Map.of(0, 7, 1, 1), 2);
  }
}
