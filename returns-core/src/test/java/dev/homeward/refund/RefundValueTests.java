package dev.homeward.refund;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.inspection.Verdict;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RefundTest
@RecordApplicationEvents
class RefundValueTests {

  private final Till till;
  private final RefundFixtures fixtures;
  private final ReturnFixtures returns;
  private final ReturnBook book;
  private final JdbcClient jdbc;

  RefundValueTests(
      Till till,
      RefundFixtures fixtures,
      ReturnFixtures returns,
      ReturnBook book,
      JdbcClient jdbc) {
    this.till = till;
    this.fixtures = fixtures;
    this.returns = returns;
    this.book = book;
    this.jdbc = jdbc;
  }

  @Test
  void case001PaysEachUnitOnceAndTheOtherStaysRefundable() {
    OrderView order = till.sold("sandbox_1", "20.00", o -> o.line("MUG-1", 2, "10.00", "19", true));
    ReturnCaseId first = fixtures.accepted(order, 0, 1);
    assertThat(till.done(till.grant(first)).total()).isEqualTo(eur("10.00"));
    Till.refused("refund.nothing-due", () -> till.grant(first));
    assertThat(till.done(till.grant(fixtures.accepted(order, 0, 1))).total())
        .isEqualTo(eur("10.00"));
    assertThat(till.balance(order)).isEqualTo("2000/0/2000");
  }

  @Test
  void case160CountsTheUnitsOfEachRefund() {
    OrderView order = till.sold("sandbox_160", "50.00", o -> o.line("MUG-1", 5, "10.00"));
    till.done(till.grant(fixtures.accepted(order, 0, 2)));
    assertThat(till.returned(order, 0)).isEqualTo(2);
    till.done(till.grant(fixtures.accepted(order, 0, 2)));
    assertThat(till.returned(order, 0)).isEqualTo(4);
    assertThat(till.balance(order)).isEqualTo("5000/0/4000");
  }

  @Test
  void case002RefusesAnOrderThatWasNotPaid() {
    OrderView order = till.sold(o -> o.line("MUG-1", 1, "10.00", "19", true));
    ReturnCaseId id = fixtures.accepted(order, 0, 1);
    Till.refused("refund.nothing-captured", () -> till.grant(id));
  }

  @Test
  void case004RefundsTaxThatCameOnTop() {
    OrderView order =
        till.sold("sandbox_4", "22.00", o -> o.line("MUG-1", 2, "10.00", "10", false));
    GrantView paid = till.done(till.grant(fixtures.accepted(order, 0, 1)));
    assertThat(paid.total()).isEqualTo(eur("11.00"));
    assertThat(paid.breakdown().tax()).isEqualTo(eur("1.00"));
  }

  @Test
  void case005RefundsUnitsOfSeveralLinesAtOnce() {
    OrderView order =
        till.sold("sandbox_5", "320.00", o -> o.line("A", 2, "10.00").line("B", 3, "100.00"));
    GrantView paid = till.done(till.grant(fixtures.acceptedOneOfEach(order)));
    assertThat(paid.total()).isEqualTo(eur("110.00"));
    assertThat(paid.executions()).hasSize(1);
  }

  @Test
  void case007And008SumToWhatWasPaidInAnyOrderOfReturns() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    OrderView order =
        till.sold(
            "sandbox_7", "39.61", o -> o.line("MUG-1", 4, "10.00", "10", false).discount("3.99"));
    List<Integer> parcels = new ArrayList<>(List.of(1, 2, 1));
    Collections.shuffle(parcels, random);
    Money sum = eur("0.00");
    for (int units : parcels) {
      sum = sum.plus(till.done(till.grant(fixtures.accepted(order, 0, units))).total());
    }
    assertThat(sum).as("seed %d", seed).isEqualTo(eur("39.61"));
    assertThat(till.balance(order)).isEqualTo("3961/0/3961");
  }

  @Test
  void case010And022And133SettleNothingWithoutAGateway() {
    OrderView order =
        till.sold("sandbox_10", "5.00", o -> o.line("GIFT", 1, "0", "0", true).line("B", 1, "5"));
    ReturnCaseId id = fixtures.accepted(order, 0, 1);
    GrantView none = till.grant(id);
    assertThat(none.state()).isEqualTo(GrantState.DONE);
    assertThat(none.executions()).isEmpty();
    assertThat(book.get(till.seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
  }

  @Test
  void case022OwesNoFavourForAnOrderThatWasFree() {
    OrderView order = till.sold("sandbox_22", "0.00", o -> o.line("GIFT", 1, "0", "0", true));
    Till.refused("refund.exceeds-captured", () -> till.favour(order, "1.00"), eur("0.00"));
  }

  @Test
  void case023TellsNobodyWhereNothingIsDue(ApplicationEvents events) {
    OrderView order = till.sold("sandbox_23", "10.00", o -> o.line("MUG-1", 1, "10.00"));
    ReturnCaseId id = returns.file(ReturnFixtures.request(order, 0, 1, "changed-my-mind"));
    Till.refused("refund.nothing-due", () -> till.grant(id));
    assertThat(events.stream(RefundMoved.class)).isEmpty();
    CaseLine line = book.get(till.seller, id).lines().getFirst();
    fixtures.receive(till.seller, id, line, 1);
    fixtures.inspect(till.seller, id, line, 1, Verdict.ACCEPTED, "0");
    till.grant(id);
    assertThat(events.stream(RefundMoved.class))
        .extracting(RefundMoved::step)
        .containsExactly(RefundMoved.Step.GRANTED);
  }

  @Test
  void case044And046And052And158GiveBackShippingAndItsTaxWithAWholeWithdrawal() {
    OrderView order =
        till.sold(
            "sandbox_158",
            "17.00",
            o ->
                o.discountedLine("A", 1, "10.00", "1.00", "10", true)
                    .line("B", 2, "3.50", "20", true)
                    .discount("2.00")
                    .shipping("3.00"));
    ReturnCaseId id = fixtures.withdrawn(order);
    GrantView paid = till.done(till.grant(id));
    assertThat(paid.total()).isEqualTo(eur("17.00"));
    assertThat(paid.breakdown().outbound()).isEqualTo(eur("3.00"));
    Money tax =
        order.lines().stream().map(l -> l.value().total().tax()).reduce(eur("0"), Money::plus);
    assertThat(paid.breakdown().tax()).isEqualTo(tax);
    assertThat(till.balance(order)).isEqualTo("1700/0/1700");
  }

  @Test
  void case050KeepsBackTheDeductionForLossOfValue() {
    OrderView order =
        till.sold("sandbox_50", "100.00", o -> o.line("COAT", 1, "100.00", "19", true));
    GrantView paid = till.done(till.grant(fixtures.accepted(order, 0, 1, "30")));
    assertThat(paid.breakdown().deduction()).isEqualTo(eur("30.00"));
    assertThat(paid.total()).isEqualTo(eur("70.00"));
  }

  @Test
  void case053OwesNothingForUnitsThatDidNotArrive() {
    OrderView order = till.sold("sandbox_53", "30.00", o -> o.line("A", 3, "10.00", "19", true));
    ReturnCaseId id = returns.file(ReturnFixtures.request(order, 0, 3, "changed-my-mind"));
    CaseLine line = book.get(till.seller, id).lines().getFirst();
    fixtures.receive(till.seller, id, line, 2);
    fixtures.inspect(till.seller, id, line, 2, Verdict.ACCEPTED, "0");
    assertThat(till.done(till.grant(id)).total()).isEqualTo(eur("20.00"));
  }

  @Test
  void case014And157CreditsAtTheTaxOfTheSale() {
    OrderView order = till.sold("sandbox_157", "11.60", o -> o.line("A", 1, "11.60", "16", true));
    GrantView paid = till.done(till.grant(fixtures.accepted(order, 0, 1)));
    assertThat(paid.breakdown().tax()).isEqualTo(eur("1.60"));
    assertThat(
            jdbc.sql("select tax_rate from refund_grant_line where grant_id = ?")
                .param(paid.id().value())
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("16");
  }

  @Test
  void rejectedUnitsAreOwedNothing() {
    OrderView order = till.sold("sandbox_rej", "20.00", o -> o.line("A", 2, "10.00", "19", true));
    ReturnCaseId id = returns.file(ReturnFixtures.request(order, 0, 2, "too-small"));
    CaseLine line = book.get(till.seller, id).lines().getFirst();
    fixtures.receive(till.seller, id, line, 2);
    fixtures.inspect(till.seller, id, line, 1, Verdict.REJECTED, "0");
    fixtures.inspect(till.seller, id, line, 1, Verdict.ACCEPTED, "0");
    assertThat(till.done(till.grant(id)).total()).isEqualTo(eur("10.00"));
    assertThat(book.get(till.seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
  }
}
