package dev.homeward.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderBook;
import dev.homeward.order.OrderDraft;
import dev.homeward.order.OrderFixtures;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.order.RecordedOrder;
import dev.homeward.order.ShipmentDraft;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.lane.LaneTimes;
import dev.homeward.shipping.source.Spoken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithTestDatabase
class ScansTests {

  private final Parcels parcels;
  private final Scans scans;
  private final LaneTimes lanes;
  private final OrderBook book;
  private final Orders orders;
  private final Instant now;
  private final SellerId seller = SellerId.next();
  private final ReturnCaseId caseId = ReturnCaseId.next();
  private final String number = UUID.randomUUID().toString();

  @Autowired
  ScansTests(
      Parcels parcels, Scans scans, LaneTimes lanes, OrderBook book, Orders orders, Clock clock) {
    this.parcels = parcels;
    this.scans = scans;
    this.lanes = lanes;
    this.book = book;
    this.orders = orders;
    this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void keepsScansThatComeFirstUntilTheParcelIsAnnounced() {
    assertThat(tell("DELIVERED", 1, null)).isInstanceOf(ScanOutcome.Unmatched.class);
    assertThat(tell("PU", 30, null)).isInstanceOf(ScanOutcome.Unmatched.class);
    ParcelView parcel = parcels.get(Optional.of(seller), announce(number));
    assertThat(parcel.state()).isEqualTo(ParcelState.AT_HUB);
    assertThat(parcel.times().handedOverAt()).isEqualTo(ago(30));
    assertThat(parcel.times().arrivedAt()).isEqualTo(ago(1));
    assertThat(parcel.scans())
        .extracting(ScanView::event)
        .containsExactly(CanonicalEvent.HANDED_OVER, CanonicalEvent.DELIVERED);
  }

  @Test
  void takesTheSameScanOnceHoweverOftenItIsTold() {
    ParcelId id = announce(number);
    assertThat(tell("PU", 5, null)).isInstanceOf(ScanOutcome.Recorded.class);
    assertThat(tell("PU", 5, null)).isInstanceOf(ScanOutcome.Duplicate.class);
    assertThat(tell("PU", 5, "known-by-" + number)).isInstanceOf(ScanOutcome.Recorded.class);
    assertThat(tell("AR", 4, "known-by-" + number)).isInstanceOf(ScanOutcome.Duplicate.class);
    assertThat(scans.record(List.of(scan("AR", 3, null), scan("AR", 3, null))))
        .hasExactlyElementsOfTypes(ScanOutcome.Recorded.class, ScanOutcome.Duplicate.class);
    assertThat(parcels.get(Optional.of(seller), id).scans()).hasSize(3);
  }

  @Test
  void refusesWhatCannotBeAndKeepsCodesThatNobodyKnows() {
    announce(number);
    assertThat(tell("PU", -48, null)).isEqualTo(new ScanOutcome.Refused("scan.in-the-future"));
    assertThat(tell("PU", 24 * 900, null)).isEqualTo(new ScanOutcome.Refused("scan.too-old"));
    assertThat(tell("ZZ9", 2, null))
        .isInstanceOfSatisfying(
            ScanOutcome.Recorded.class,
            kept -> assertThat(kept.event()).isEqualTo(CanonicalEvent.UNKNOWN));
    ParcelView parcel = parcels.ofCase(seller, caseId).getFirst();
    assertThat(parcel.state()).isEqualTo(ParcelState.LABEL_CREATED);
    assertThat(parcel.scans()).extracting(ScanView::code).containsExactly("fedex:ZZ9");
  }

  @Test
  void tellsExportFromImportByWhereItHappened() {
    ParcelId id = announce(number);
    for (String country : List.of("DE", "CN")) {
      scans.record(
          List.of(
              Spoken.scan(
                  new Spoken(
                      "api",
                      null,
                      "DHL",
                      number,
                      "CC",
                      null,
                      ago(9),
                      null,
                      new CountryCode(country)),
                  null)));
    }
    assertThat(parcels.get(Optional.of(seller), id).scans())
        .extracting(ScanView::event)
        .containsExactlyInAnyOrder(
            CanonicalEvent.EXPORT_CUSTOMS_OUT, CanonicalEvent.IMPORT_RELEASED);
  }

  @Test
  void letsNobodySeeOrMoveAParcelOfAnotherSeller() {
    ParcelId id = announce(number);
    SellerId other = SellerId.next();
    Scan foreign =
        Spoken.scan(
            new Spoken("api", null, "fedex", number, "DL", null, ago(1), null, null), other);
    assertThat(scans.record(List.of(foreign)).getFirst()).isInstanceOf(ScanOutcome.Unmatched.class);
    assertThat(parcels.ofCase(seller, caseId).getFirst().state())
        .isEqualTo(ParcelState.LABEL_CREATED);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> parcels.get(Optional.of(other), id));
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> parcels.announce(parcel(number, other, ReturnCaseId.next())))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("parcel.number-taken"));
  }

  @Test
  void holdsSeveralCasesInOneParcel() {
    ParcelId id = announce(number);
    ReturnCaseId second = ReturnCaseId.next();
    assertThat(
            parcels.announce(parcel(" " + number.toUpperCase(Locale.ROOT) + " ", seller, second)))
        .isEqualTo(id);
    assertThat(parcels.ofCase(seller, second)).hasSize(1);
    assertThat(parcels.ofCase(seller, caseId).getFirst().contents()).hasSize(2);
  }

  @Test
  void learnsFromTheParcelsOfALaneWhenTheNextOneShouldCome() {
    for (int days : List.of(6, 7, 8, 9, 30)) {
      String arrived = UUID.randomUUID().toString();
      parcels.announce(
          new NewParcel(
              ParcelDirection.RETURN,
              "LaneCarrier",
              arrived,
              new CountryCode("FO"),
              new CountryCode("CN"),
              null,
              List.of(ParcelContent.of(seller, ReturnCaseId.next(), 1))));
      for (Spoken one :
          List.of(
              spoken(arrived, "HANDED_OVER", 24 * 40),
              spoken(arrived, "DELIVERED", 24 * (40 - days)))) {
        scans.record(List.of(Spoken.scan(one, null)));
      }
    }
    lanes.learn();
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            "LaneCarrier",
            number,
            new CountryCode("FO"),
            new CountryCode("CN"),
            null,
            List.of(ParcelContent.of(seller, caseId, 1))));
    scans.record(List.of(Spoken.scan(spoken(number, "HANDED_OVER", 24), null)));
    ParcelTimes times = parcels.ofCase(seller, caseId).getFirst().times();
    assertThat(times.expectedAt()).isEqualTo(ago(24).plus(Duration.ofDays(8)));
    assertThat(times.expectedBy()).isEqualTo(ParcelTimes.ExpectedBy.LANE);
    assertThat(times.overdueAt()).isAfter(times.expectedAt());
  }

  @Test
  void makesDeliveriesOfOrdersFactsThatNewVersionsOfTheOrderDoNotUndo() {
    OrderId order = sold(OrderFixtures.order(number).line("MUG-1", 2, "10.00").draft());
    assertThat(order(order).lines().getFirst().delivered()).isZero();
    tell("DL", 3, null);
    for (int i = 0; i < 200 && order(order).lines().getFirst().delivered() == 0; i++) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    assertThat(order(order).lines().getFirst().delivered()).isEqualTo(2);
    assertThat(order(order).shipments().getFirst().deliveredAt()).isEqualTo(ago(3));
    sold(OrderFixtures.order(number).line("MUG-1", 2, "11.00").draft());
    assertThat(order(order).lines().getFirst().delivered()).isEqualTo(2);
  }

  private OrderId sold(OrderDraft draft) {
    OrderDraft shipped =
        new OrderDraft(
            draft.channel(),
            draft.number(),
            draft.placedAt(),
            draft.currency(),
            draft.shopper(),
            draft.destination(),
            draft.lines(),
            draft.shipping(),
            draft.discounts(),
            draft.duties(),
            draft.payments(),
            List.of(new ShipmentDraft("FedEx", number, null, null, false, List.of())),
            null);
    return ((RecordedOrder.Stored) book.record(seller, List.of(shipped)).getFirst()).id();
  }

  private OrderView order(OrderId id) {
    return orders.get(Optional.of(seller), id);
  }

  private ParcelId announce(String tracking) {
    return parcels.announce(parcel(tracking, seller, caseId));
  }

  private static NewParcel parcel(String tracking, SellerId seller, ReturnCaseId caseId) {
    return new NewParcel(
        ParcelDirection.RETURN,
        "FedEx",
        tracking,
        new CountryCode("DE"),
        new CountryCode("CN"),
        UUID.randomUUID(),
        List.of(ParcelContent.of(seller, caseId, 1)));
  }

  private ScanOutcome tell(String code, int hoursAgo, @Nullable String id) {
    return scans.record(List.of(scan(code, hoursAgo, id))).getFirst();
  }

  private Scan scan(String code, int hoursAgo, @Nullable String id) {
    return Spoken.scan(
        new Spoken("api", id, "FedEx", number, code, null, ago(hoursAgo), "Ulm", null), null);
  }

  private Spoken spoken(String tracking, String code, int hoursAgo) {
    return new Spoken("api", null, "LaneCarrier", tracking, code, null, ago(hoursAgo), null, null);
  }

  private Instant ago(int hours) {
    return now.minus(hours, ChronoUnit.HOURS);
  }
}
