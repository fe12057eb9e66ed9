package dev.homeward.analytics.rating.facts;

import static dev.homeward.analytics.credit.CreditDimension.DISPUTES;
import static dev.homeward.analytics.credit.CreditDimension.FAULT;
import static dev.homeward.analytics.credit.CreditDimension.FULFILMENT;
import static dev.homeward.analytics.credit.CreditDimension.OTHER;
import static dev.homeward.analytics.credit.CreditDimension.SERVICE;
import static dev.homeward.analytics.replica.SomeFacts.ALPHA;
import static dev.homeward.analytics.replica.SomeFacts.BETA;
import static dev.homeward.analytics.replica.SomeFacts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.expected.CellSums;
import dev.homeward.analytics.replica.FollowedDatabase;
import dev.homeward.analytics.replica.SomeFacts;
import dev.homeward.oversight.Attributed;
import dev.homeward.oversight.Attribution;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a seller comes to by a day, counted from facts that can be counted by hand. */
class RatingFactsTests {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 11);

  /** Ten days after the first of June, of a half-life of 180. */
  private static final double W = Math.pow(2, -10 / 180.0);

  /** Three days of seven on the way from 35 to 65 percent. */
  private static final double F = .35 + .30 * 3 / 7;

  private static final Offset<Double> CLOSE = within(1e-12);

  @TempDir Path folder;

  private FollowedDatabase database;
  private SomeFacts facts;
  private List<Attribution> decided = List.of();
  private List<UUID> unfit = List.of();

  @BeforeEach
  void begin() {
    database = new FollowedDatabase(folder);
    facts = new SomeFacts(database).sellers();
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void leavesLinesOfLinkedAccountsOutOfObservedAndExpectedAlike() {
    sold("A1", "2026-06-01T10:00Z", "anna", 2);
    sold("A2", "2026-06-01T10:00Z", "berta", 2);
    returned("R1", "2026-06-05T10:00Z", "anna", "A1", "damaged-or-defective");
    unfit = List.of(SomeFacts.lineId("A1", 0), SomeFacts.lineId("nobody's", 0));

    CellSums fault = sums(ALPHA, FAULT);

    assertThat(fault.outcomes()).isZero();
    assertThat(fault.exposure()).isCloseTo(F, CLOSE);
  }

  @Test
  void countsTheShareOfALineThatCameBackAgainstWhatItsAgeLetsThrough() {
    sold("A1", "2026-06-01T10:00Z", "anna", 2);
    returned("R1", "2026-06-05T10:00Z", "anna", "A1", "damaged-or-defective");

    CellSums fault = sums(ALPHA, FAULT);

    assertThat(fault.outcomes()).isEqualTo(.5);
    assertThat(fault.exposure()).isCloseTo(F, CLOSE);
    assertThat(fault.decayedOutcomes()).isCloseTo(.5 * W, CLOSE);
    assertThat(fault.decayedExposure()).isCloseTo(F * W, CLOSE);
    assertThat(fault.decayedSquares()).isCloseTo(F * F * W, CLOSE);
    assertThat(sums(ALPHA, OTHER).outcomes()).isZero();
    assertThat(of(ALPHA).buyers()).isEqualTo(1);
  }

  @Test
  void countsNothingThatHappensOnTheDayItselfOrLater() {
    sold("A1", "2026-06-01T10:00Z", "anna", 1);
    sold("A2", "2026-06-11T10:00Z", "anna", 1);
    returned("R1", "2026-06-11T10:00Z", "anna", "A1", "damaged-or-defective");

    assertThat(sums(ALPHA, FAULT).outcomes()).isZero();
    assertThat(sums(ALPHA, FAULT).exposure()).isCloseTo(F, CLOSE);
  }

  @Test
  void countsAChangeOfMindAsNobodysFaultAndTransitDamageAsHalfAFault() {
    sold("A1", "2026-06-01T10:00Z", "anna", 1);
    returned("R1", "2026-06-05T10:00Z", "anna", "A1", "changed-my-mind");
    sold("A2", "2026-06-01T10:00Z", "ben", 1);
    returned("R2", "2026-06-05T10:00Z", "ben", "A2", "damaged-in-transit");

    assertThat(sums(ALPHA, FAULT).outcomes()).isEqualTo(.5);
    assertThat(sums(ALPHA, OTHER).outcomes()).isEqualTo(1);
  }

  @Test
  void letsTheVerdictOverrideTheClaimFromTheDayItIsGiven() {
    sold("A1", "2026-06-01T10:00Z", "anna", 1);
    returned("R1", "2026-06-05T10:00Z", "anna", "A1", "damaged-or-defective");
    verdict("R1", "NONE", "2026-06-09T10:00Z");

    assertThat(sums(ALPHA, FAULT).outcomes()).isZero();
    assertThat(sums(ALPHA, OTHER).outcomes()).isEqualTo(1);
    assertThat(of(ALPHA, LocalDate.of(2026, 6, 9)).sums().get(FAULT).values())
        .extracting(CellSums::outcomes)
        .containsExactly(1.0);
  }

  @Test
  void countsNeitherAgainstTheSellerWhereTheCarrierIsLiable() {
    sold("A1", "2026-06-01T10:00Z", "anna", 1);
    returned("R1", "2026-06-05T10:00Z", "anna", "A1", "damaged-in-transit");
    verdict("R1", "CARRIER", "2026-06-09T10:00Z");

    assertThat(sums(ALPHA, FAULT).outcomes()).isZero();
    assertThat(sums(ALPHA, OTHER).outcomes()).isZero();
  }

  @Test
  void letsAnUpheldAppealOverrideTheVerdict() {
    sold("A1", "2026-06-01T10:00Z", "anna", 1);
    returned("R1", "2026-06-05T10:00Z", "anna", "A1", "damaged-or-defective");
    verdict("R1", "SELLER", "2026-06-07T10:00Z");
    decided =
        List.of(
            new Attribution(
                new ReturnLineId(id("return-line", "R1")),
                new SellerId(ALPHA),
                Attributed.SHOPPER,
                UUID.randomUUID(),
                Instant.parse("2026-07-01T10:00:00Z")));

    assertThat(sums(ALPHA, FAULT).outcomes()).isZero();
    assertThat(sums(ALPHA, OTHER).outcomes()).isEqualTo(1);
  }

  @Test
  void leavesOutTheThirdReturnOfABuyerInAPeriodAltogether() {
    for (int n = 1; n <= 3; n++) {
      sold("A" + n, "2026-06-01T1%d:00Z".formatted(n), "anna", 1);
      returned("R" + n, "2026-06-05T10:00Z", "anna", "A" + n, "damaged-or-defective");
    }

    assertThat(sums(ALPHA, FAULT).outcomes()).isEqualTo(2);
    assertThat(sums(ALPHA, FAULT).exposure()).isCloseTo(2 * F, CLOSE);
    assertThat(of(ALPHA).excluded()).isEqualTo(1);
    assertThat(of(ALPHA).buyers()).isEqualTo(1);
  }

  @Test
  void countsNoMoreThanTwentyLinesOfABuyerInAPeriod() {
    for (int n = 1; n <= 22; n++) {
      sold("A" + n, "2026-06-01T10:%02dZ".formatted(n), "anna", 1);
    }
    sold("B", "2026-06-01T10:00Z", "ben", 1);

    assertThat(sums(ALPHA, FAULT).exposure()).isCloseTo(21 * F, CLOSE);
    assertThat(of(ALPHA).excluded()).isEqualTo(2);
  }

  @Test
  void measuresServiceAndDisputesOfRequestsThatWereFiledHere() {
    sold("A1", "2026-06-01T10:00Z", "anna", 1);
    returned("R1", "2026-06-05T10:00Z", "anna", "A1", "damaged-or-defective");
    assertThat(of(ALPHA).sums()).doesNotContainKeys(SERVICE, DISPUTES);

    filed("R1");
    step("R1", "APPROVED", "2026-06-07T11:00Z");
    dispute("R1", "WON_BY_SHOPPER", "2026-06-10T10:00Z");

    assertThat(sums(ALPHA, SERVICE).outcomes()).isEqualTo(1);
    assertThat(sums(ALPHA, SERVICE).exposure()).isEqualTo(1);
    assertThat(sums(ALPHA, DISPUTES).outcomes()).isEqualTo(1);
    assertThat(of(ALPHA, LocalDate.of(2026, 6, 10)).sums().get(DISPUTES).values())
        .extracting(CellSums::outcomes)
        .containsExactly(0.0);
  }

  @Test
  void findsNothingWrongWithAnAnswerWithinTwoDaysAndMoneyInTime() {
    sold("A1", "2026-06-01T10:00Z", "anna", 1);
    returned("R1", "2026-06-05T10:00Z", "anna", "A1", "damaged-or-defective");
    filed("R1");
    step("R1", "APPROVED", "2026-06-07T09:00Z");
    database.sql(
        "update return_case set refund_by = '2026-06-20Z' where id = '%s'"
            .formatted(id("case", "R1")));

    assertThat(sums(ALPHA, SERVICE).outcomes()).isZero();
  }

  @Test
  void countsMoneyThatIsOwedAfterItsDay() {
    sold("A1", "2026-06-01T10:00Z", "anna", 1);
    returned("R1", "2026-06-05T10:00Z", "anna", "A1", "damaged-or-defective");
    filed("R1");
    step("R1", "APPROVED", "2026-06-06T09:00Z");
    database.sql(
        """
        update return_case set request_state = 'APPROVED', units = 1, received = 1, judged = 1, refund_by = '2026-06-09Z'
        where id = '%s'
        """
            .formatted(id("case", "R1")));

    assertThat(sums(ALPHA, SERVICE).outcomes()).isEqualTo(1);
  }

  @Test
  void measuresFulfilmentOfSellersThatPromiseAndOfNoOthers() {
    sold("A1", "2026-06-01T10:00Z", "anna", 1);
    sold("A2", "2026-06-02T10:00Z", "ben", 1);
    sold("A3", "2026-06-03T10:00Z", "cem", 1);
    assertThat(of(ALPHA).sums()).doesNotContainKey(FULFILMENT);

    order("A1", "dispatch_by = '2026-06-03Z'");
    order("A2", "dispatch_by = '2026-06-04Z'");
    shipped("A2", "2026-06-03T10:00Z");
    order("A3", "cancelled_at = '2026-06-04Z', cancelled_by = 'SELLER'");

    assertThat(sums(ALPHA, FULFILMENT).outcomes()).isEqualTo(2);
    assertThat(sums(ALPHA, FULFILMENT).exposure()).isEqualTo(3);
    assertThat(of(BETA).sums()).doesNotContainKey(FULFILMENT);
  }

  @Test
  void countsOneSellerAsItCountsAll() {
    sold("A1", "2026-06-01T10:00Z", "anna", 2);
    returned("R1", "2026-06-05T10:00Z", "anna", "A1", "damaged-or-defective");
    database.follow();
    RatingFacts reading = new RatingFacts(database.replica(), List::of, _ -> List.of());
    DayFacts all = reading.of(DAY, CreditParameters.DEFAULT);

    SellerFacts alone =
        reading.of(new SellerId(ALPHA), DAY, CreditParameters.DEFAULT, all.codes(), all.curves());

    assertThat(alone).isEqualTo(all.sellers().get(ALPHA));
  }

  private SellerFacts of(UUID seller) {
    return of(seller, DAY);
  }

  private SellerFacts of(UUID seller, LocalDate day) {
    database.follow();
    return new RatingFacts(database.replica(), () -> decided, _ -> unfit)
        .of(day, CreditParameters.DEFAULT)
        .sellers()
        .getOrDefault(seller, SellerFacts.NONE);
  }

  private CellSums sums(UUID seller, CreditDimension dimension) {
    Collection<CellSums> cells = of(seller).sums().getOrDefault(dimension, Map.of()).values();
    assertThat(cells).hasSize(1);
    return cells.iterator().next();
  }

  private void sold(String number, String at, String customer, int quantity) {
    facts.order(ALPHA, number, at, customer, "GB").line(number, 0, "MUG", quantity, "10", "DHL");
  }

  private void returned(String number, String at, String customer, String order, String reason) {
    facts
        .returned(ALPHA, number, at, customer, "GB", "MUG", 1, "10", reason)
        .attributed(number, order, 0, 1);
  }

  private void verdict(String returned, String liability, String at) {
    database.sql(
        """
        insert into inspection (id, seller_id, case_id, return_line_id, request_key, quantity, verdict, grade, disposition,
          authenticity, liability, inspected_by, inspected_at)
        values (uuidv7(), '%s', '%s', '%s', uuidv7(), 1, 'ACCEPTED', 'A', 'RESTOCK', 'GENUINE', '%s', 'Mia', '%s')
        """
            .formatted(ALPHA, id("case", returned), id("return-line", returned), liability, at));
  }

  private void filed(String returned) {
    database.sql(
        "update return_case set origin = 'FILED', filed_by = 'SHOPPER', order_id = uuidv7() where id = '%s'"
            .formatted(id("case", returned)));
  }

  private void step(String returned, String state, String at) {
    database.sql(
        """
        insert into return_case_history (id, case_id, seller_id, from_state, to_state, actor, at)
        values (uuidv7(), '%s', '%s', 'REQUESTED', '%s', 'Mia', '%s')
        """
            .formatted(id("case", returned), ALPHA, state, at));
  }

  private void dispute(String returned, String state, String at) {
    database.sql(
        "update return_case set dispute_state = '%s', dispute_at = '%s' where id = '%s'"
            .formatted(state, at, id("case", returned)));
  }

  private void order(String number, String change) {
    database.sql(
        "update customer_order set %s where id = '%s'".formatted(change, id("order", number)));
  }

  private void shipped(String order, String at) {
    database.sql(
        """
        insert into shipment (id, seller_id, order_id, position, shipped_at)
        select uuidv7(), seller_id, id, 0, '%s' from customer_order where id = '%s';
        update customer_order set id = id where id = '%2$s'
        """
            .formatted(at, id("order", order)));
  }
}
