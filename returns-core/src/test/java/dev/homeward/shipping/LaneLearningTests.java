package dev.homeward.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.returncase.UnitCounts;
import dev.homeward.routing.LaneDetails;
import dev.homeward.routing.LanePoint;
import dev.homeward.routing.Lanes;
import dev.homeward.routing.Tariff;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelTimes.ExpectedBy;
import dev.homeward.shipping.lane.LaneRecord;
import dev.homeward.shipping.lane.LaneTimes;
import dev.homeward.shipping.lane.NextStep;
import dev.homeward.shipping.lane.NextSteps;
import dev.homeward.shipping.source.Spoken;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What parcels teach of a way, and what is said of the next one by it. */
@SpringBootTest
@WithTestDatabase
class LaneLearningTests {

  private static final CountryCode AU = new CountryCode("AU");
  private static final CountryCode CN = new CountryCode("CN");

  private final Parcels parcels;
  private final Scans scans;
  private final LaneTimes lanes;
  private final NextSteps nextSteps;
  private final Lanes stated;
  private final Instant now;
  private final SellerId seller = SellerId.next();
  private final String carrier = "Way " + UUID.randomUUID();
  private CountryCode from = AU;

  @Autowired
  LaneLearningTests(
      Parcels parcels,
      Scans scans,
      LaneTimes lanes,
      NextSteps nextSteps,
      Lanes stated,
      Clock clock) {
    this.parcels = parcels;
    this.scans = scans;
    this.lanes = lanes;
    this.nextSteps = nextSteps;
    this.stated = stated;
    this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Test
  void learnsEverySectionAndWhatGotLostOrBroken() {
    for (int n = 0; n < 6; n++) {
      travelled();
    }
    parcel(Map.of("HANDED_OVER", 40, "DAMAGED", 38, "DELIVERED", 30));
    parcel(Map.of("HANDED_OVER", 40, "LOST", 10));
    parcel(Map.of("HANDED_OVER", 40, "RETURNED_TO_SENDER", 20));
    lanes.learn();

    LaneRecord learned = learned().orElseThrow();

    assertThat(learned.parcels()).isEqualTo(7);
    assertThat(learned.ended()).isEqualTo(9);
    assertThat(learned.lost()).isOne();
    assertThat(learned.damaged()).isOne();
    assertThat(learned.lossRate()).isEqualTo(1 / 9.0);
    assertThat(learned.usual()).isEqualTo(Duration.ofDays(10));
    assertThat(learned.border()).isEqualTo(Duration.ofDays(6));
    assertThat(learned.customs()).isEqualTo(Duration.ofDays(3));
    assertThat(learned.last()).isEqualTo(Duration.ofDays(1));
    assertThat(learned.carrier()).isEqualTo(carrier);
  }

  @Test
  void countsFewParcelsButDrawsNoTimesFromThem() {
    travelled();
    lanes.learn();

    LaneRecord learned = learned().orElseThrow();

    assertThat(learned.parcels()).isOne();
    assertThat(learned.usual()).isNull();
    assertThat(learned.late()).isNull();
    assertThat(learned.border()).isNull();
  }

  @Test
  void learnsNothingFromAPretendedCarrier() {
    String number = announced("Sandbox");
    tell(number, "Sandbox", "HANDED_OVER", 2);
    tell(number, "Sandbox", "DELIVERED", 1);
    lanes.learn();

    assertThat(lanes.learned()).noneMatch(each -> each.carrierKey().equals("sandbox"));
  }

  @Test
  void saysWhenTheBorderIsExpectedByEarlierParcels() {
    for (int n = 0; n < 5; n++) {
      travelled();
    }
    lanes.learn();

    NextStep step = nextSteps.of(parcel(Map.of("HANDED_OVER", 1))).orElseThrow();

    assertThat(step.what()).isEqualTo(NextStep.What.BORDER);
    assertThat(step.by()).isEqualTo(ago(1).plus(Duration.ofDays(6)));
    assertThat(step.source()).isEqualTo(ExpectedBy.LANE);

    NextStep after =
        nextSteps.of(parcel(Map.of("HANDED_OVER", 7, "ARRIVED_DEST_COUNTRY", 1))).orElseThrow();
    assertThat(after.what()).isEqualTo(NextStep.What.RELEASED);
    assertThat(after.by()).isEqualTo(ago(1).plus(Duration.ofDays(3)));
  }

  @Test
  void saysNoDayOfTheBorderWhileParcelsAreTooFewOrItIsOver() {
    from = new CountryCode("NR");
    travelled();
    lanes.learn();
    assertThat(nextSteps.of(parcel(Map.of("HANDED_OVER", 1))).orElseThrow().by()).isNull();

    for (int n = 0; n < 4; n++) {
      travelled();
    }
    lanes.learn();
    NextStep late = nextSteps.of(parcel(Map.of("HANDED_OVER", 8))).orElseThrow();
    assertThat(late.what()).isEqualTo(NextStep.What.BORDER);
    assertThat(late.by()).isNull();
  }

  @Test
  void believesWhatIsStatedOfALaneWhileParcelsAreTooFew() {
    from = new CountryCode("TV");
    Money free = Money.of(BigDecimal.ONE, Currency.getInstance("EUR"));
    stated.add(
        new LaneDetails(
            LanePoint.of(from),
            LanePoint.of(CN),
            carrier,
            new Tariff.Steps(List.of(new Tariff.Step(1000, free)), null),
            free,
            11,
            2,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            false,
            true),
        Actor.SYSTEM);
    lanes.learn();

    ParcelView sent = parcel(Map.of("HANDED_OVER", 1));

    assertThat(sent.times().expectedBy()).isEqualTo(ExpectedBy.STATED);
    assertThat(sent.times().expectedAt()).isEqualTo(ago(1).plus(Duration.ofDays(13)));
    for (int n = 0; n < 5; n++) {
      travelled();
    }
    lanes.learn();
    assertThat(parcel(Map.of("HANDED_OVER", 1)).times().expectedBy()).isEqualTo(ExpectedBy.LANE);
  }

  @Test
  void waitsForTheInspectionOfWhatNobodyHasJudged() {
    ParcelView there = parcel(Map.of("HANDED_OVER", 9, "DELIVERED", 1));

    assertThat(nextSteps.of(List.of(there), units(2, 1))).containsKey(there.id());
    assertThat(nextSteps.of(List.of(there), units(2, 2))).isEmpty();
  }

  private static UnitCounts units(int received, int judged) {
    return new UnitCounts(2, 0, received, judged, 0, 0, 0);
  }

  private Optional<LaneRecord> learned() {
    return lanes.learned().stream().filter(each -> carrier.equals(each.carrier())).findFirst();
  }

  private void travelled() {
    parcel(
        Map.of(
            "HANDED_OVER", 40, "ARRIVED_DEST_COUNTRY", 34, "IMPORT_RELEASED", 31, "DELIVERED", 30));
  }

  /**
   * @param events to days ago; told in any order
   */
  private ParcelView parcel(Map<String, Integer> events) {
    String number = announced(carrier);
    events.forEach((event, days) -> tell(number, carrier, event, days));
    return parcels.get(Optional.of(seller), parcels.numbered(seller, number).orElseThrow());
  }

  private String announced(String by) {
    String number = UUID.randomUUID().toString();
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            by,
            number,
            from,
            CN,
            null,
            List.of(ParcelContent.of(seller, ReturnCaseId.next(), 1))));
    return number;
  }

  private void tell(String number, String by, String event, int days) {
    scans.record(
        List.of(
            Spoken.scan(
                new Spoken("api", null, by, number, event, null, ago(days), null, null), null)));
  }

  private Instant ago(int days) {
    return now.minus(Duration.ofDays(days));
  }
}
