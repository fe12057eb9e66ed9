package dev.homeward.refund;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.inspection.Verdict;
import dev.homeward.order.OrderView;
import dev.homeward.refund.trigger.RefundHolds;
import dev.homeward.refund.trigger.RefundMoment;
import dev.homeward.refund.trigger.RefundTrigger;
import dev.homeward.refund.trigger.RefundTriggers;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.Scans;
import dev.homeward.shipping.Weighings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refunds that are released by what carriers and the warehouse say. */
@RefundTest
class RefundTriggerTests {

  private final Till till;
  private final RefundFixtures fixtures;
  private final ReturnFixtures returns;
  private final Refunds refunds;
  private final ReturnBook book;
  private final RefundTriggers triggers;
  private final RefundHolds holds;
  private final Road road;

  RefundTriggerTests(
      Till till,
      RefundFixtures fixtures,
      ReturnFixtures returns,
      Refunds refunds,
      ReturnBook book,
      RefundTriggers triggers,
      RefundHolds holds,
      Parcels parcels,
      Scans scans,
      Weighings weighings,
      JdbcClient jdbc,
      Clock clock) {
    this.till = till;
    this.fixtures = fixtures;
    this.returns = returns;
    this.refunds = refunds;
    this.book = book;
    this.triggers = triggers;
    this.holds = holds;
    this.road = new Road(parcels, scans, weighings, jdbc, clock);
  }

  @Test
  void paysAtTheFirstScanOnceHoweverManyFollow() {
    set(null, RefundMoment.FIRST_SCAN, null, 0);
    ReturnCaseId id = announced("sandbox_t1", 2);
    String parcel = road.parcel(till, id);

    road.scanned(parcel, "HANDED_OVER", 3);
    paid(id);
    road.scanned(parcel, "DEPARTED_FACILITY", 2);
    road.scanned(parcel, "DELIVERED", 1);
    received(id, 2);
    judged(id, 2, Verdict.ACCEPTED);

    assertThat(refunds.of(till.seller, id))
        .singleElement()
        .satisfies(grant -> {
          assertThat(grant.kind()).isEqualTo(GrantKind.AHEAD);
          assertThat(grant.total()).isEqualTo(eur("20.00"));
        });
    assertThat(holds.of(till.seller, id)).isEmpty();
  }

  @Test
  void waitsForTheHubWhereTheSellerDoes() {
    set(null, RefundMoment.HUB, null, 0);
    ReturnCaseId id = announced("sandbox_t2", 1);
    String parcel = road.parcel(till, id);

    road.scanned(parcel, "HANDED_OVER", 3);
    road.scanned(parcel, "DELIVERED", 1);

    paid(id);
    assertThat(refunds.of(till.seller, id)).hasSize(1);
  }

  @Test
  void aParcelThatIsTooLightOrNotWeighedWaitsForAPerson() {
    set(null, RefundMoment.FIRST_SCAN, null, 70);
    ReturnCaseId light = announced("sandbox_t3", 1);
    road.weighsByTheCatalogue(till, 500);
    String parcel = road.parcel(till, light);
    road.weighed(parcel, 120);
    road.scanned(parcel, "HANDED_OVER", 3);
    held(light, "too-light");
    assertThat(holds.of(till.seller, light).getFirst().found()).isEqualTo("120 / 500 g");

    ReturnCaseId unknown = announced("sandbox_t4", 1);
    road.weighsByTheCatalogue(till, 500);
    road.scanned(road.parcel(till, unknown), "HANDED_OVER", 3);
    held(unknown, "not-weighed");

    ReturnCaseId good = announced("sandbox_t5", 1);
    road.weighsByTheCatalogue(till, 500);
    String heavy = road.parcel(till, good);
    road.weighed(heavy, 540);
    road.scanned(heavy, "HANDED_OVER", 3);
    paid(good);
    assertThat(refunds.of(till.seller, light)).isEmpty();
    assertThat(refunds.of(till.seller, unknown)).isEmpty();
  }

  @Test
  void whatIsWorthMoreThanTheLimitWaitsForAPerson() {
    set(null, RefundMoment.FIRST_SCAN, eur("15.00"), 0);
    ReturnCaseId id = announced("sandbox_t6", 2);

    road.scanned(road.parcel(till, id), "HANDED_OVER", 3);

    held(id, "too-much");
    assertThat(refunds.of(till.seller, id)).isEmpty();
  }

  @Test
  void whoSentSomethingWrongBeforeIsNotPaidAhead() {
    set(null, RefundMoment.FIRST_SCAN, null, 0);
    ReturnCaseId bad = announced("sandbox_t7", 1);
    received(bad, 1);
    judged(bad, 1, Verdict.REJECTED);
    ReturnCaseId next = announced("sandbox_t8", 1);
    road.sameShopper(till, bad, next);

    road.scanned(road.parcel(till, next), "HANDED_OVER", 3);

    held(next, "bad-returns");
  }

  @Test
  void paysAfterInspectionWhatWasAccepted() {
    set(null, RefundMoment.INSPECTION, null, 0);
    ReturnCaseId id = announced("sandbox_t9", 3);
    received(id, 3);
    judged(id, 1, Verdict.REJECTED);
    judged(id, 2, Verdict.ACCEPTED);

    paid(id);
    assertThat(refunds.of(till.seller, id).getFirst().total()).isEqualTo(eur("20.00"));
    assertThat(refunds.of(till.seller, id).getFirst().kind()).isEqualTo(GrantKind.RETURN);
  }

  @Test
  void aMarketsOwnTriggerGoesBeforeTheOneForAllOthers() {
    CountryCode france = new CountryCode("FR");
    set(null, RefundMoment.HUB, null, 0);
    set(france, RefundMoment.FIRST_SCAN, eur("10.00"), 80);

    assertThat(triggers.of(till.seller, france).moment()).isEqualTo(RefundMoment.FIRST_SCAN);
    assertThat(triggers.of(till.seller, new CountryCode("DE")).moment())
        .isEqualTo(RefundMoment.HUB);
    assertThat(triggers.of(till.seller)).hasSize(2);
    triggers.remove(till.seller, france, Till.OWNER);
    assertThat(triggers.of(till.seller, france).moment()).isEqualTo(RefundMoment.HUB);
    Till.refused("refund.trigger-weight", () -> set(null, RefundMoment.HUB, null, 101));
    Till.refused("refund.trigger-most", () -> set(null, RefundMoment.HUB, eur("0.00"), 0));
  }

  private void set(
      @Nullable CountryCode country, RefundMoment moment, @Nullable Money most, int weight) {
    triggers.set(till.seller, new RefundTrigger(country, moment, most, weight), Till.OWNER);
  }

  private ReturnCaseId announced(String payment, int units) {
    OrderView order = till.sold(payment, "30.00", o -> o.line("A", 3, "10.00"));
    return returns.file(ReturnFixtures.request(order, 0, units, "changed-my-mind"));
  }

  private void received(ReturnCaseId id, int units) {
    fixtures.receive(till.seller, id, line(id), units);
  }

  private void judged(ReturnCaseId id, int units, Verdict verdict) {
    fixtures.inspect(till.seller, id, line(id), units, verdict, "0");
  }

  private CaseLine line(ReturnCaseId id) {
    return book.get(till.seller, id).lines().getFirst();
  }

  private void paid(ReturnCaseId id) {
    RefundFixtures.until(() -> !refunds.of(till.seller, id).isEmpty());
    till.done(refunds.of(till.seller, id).getFirst());
  }

  private void held(ReturnCaseId id, String reason) {
    RefundFixtures.until(() -> !holds.of(till.seller, id).isEmpty());
    assertThat(holds.of(till.seller, id))
        .extracting(RefundHolds.Hold::reason)
        .containsExactly(reason);
  }

  /** Parcels on their way. */
  private record Road(
      Parcels parcels, Scans scans, Weighings weighings, JdbcClient jdbc, Clock clock) {

    String parcel(Till till, ReturnCaseId id) {
      String number = "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
      parcels.announce(
          new NewParcel(
              ParcelDirection.RETURN,
              "Sandbox",
              number,
              new CountryCode("DE"),
              new CountryCode("CN"),
              null,
              List.of(ParcelContent.of(till.seller, id, 1))));
      return number;
    }

    void weighed(String parcel, long grams) {
      weighings.note(Optional.empty(), parcel, grams);
    }

    void scanned(String parcel, String code, int hoursAgo) {
      scans.record(
          List.of(
              new Scan(
                  "test",
                  null,
                  "Sandbox",
                  parcel,
                  List.of(new Scan.Code("homeward", code)),
                  null,
                  clock.instant().minus(Duration.ofHours(hoursAgo)),
                  null,
                  null,
                  null,
                  null)));
    }

    void weighsByTheCatalogue(Till till, int grams) {
      jdbc.sql("update variant set weight_grams = ? where seller_id = ?")
          .param(grams)
          .param(till.seller.value())
          .update();
    }

    void sameShopper(Till till, ReturnCaseId one, ReturnCaseId other) {
      jdbc.sql(
              "update return_case set email = 'same@example.org' where seller_id = ? and id in (?, ?)")
          .param(till.seller.value())
          .param(one.value())
          .param(other.value())
          .update();
    }
  }
}
