package dev.homeward.shipping.label.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.address.PostalAddress;
import dev.homeward.database.DatabaseMode;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.ParcelTimes.ExpectedBy;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.Scans;
import dev.homeward.shipping.label.CarrierGateway.Answer;
import dev.homeward.shipping.label.CarrierGateway.Consignment;
import dev.homeward.shipping.label.CarrierGateway.Order;
import dev.homeward.shipping.label.CarrierGateway.Return;
import dev.homeward.shipping.source.TrackingSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A parcel with a label of the pretended carrier, asked about as any other is. */
@SpringBootTest
@WithTestDatabase
class SandboxTrackerTests {

  private static final SandboxSettings WATCHED =
      new SandboxSettings(new DatabaseMode(true), "", "20m", true);
  private static final SandboxSettings OFF =
      new SandboxSettings(new DatabaseMode(false), "", "20m", true);

  private final Parcels parcels;
  private final Scans scans;
  private final JdbcClient jdbc;
  private final NumberRange numbers;
  private final SellerId seller = SellerId.next();
  private final ReturnCaseId caseId = ReturnCaseId.next();
  private final Order order =
      new Order(
          new Consignment(
              UUID.randomUUID(),
              "R-1",
              address("DE", "Berlin"),
              address("CN", "Shenzhen"),
              500,
              List.of()),
          "HZ");
  private Instant now;

  @Autowired
  SandboxTrackerTests(
      Parcels parcels, Scans scans, JdbcClient jdbc, NumberRange numbers, Clock clock) {
    this.parcels = parcels;
    this.scans = scans;
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Test
  void movesAParcelByItselfFromItsLabelToTheDoor() {
    String number = bought();
    Set<ParcelState> seen = new LinkedHashSet<>();
    seen.add(parcel().state());
    for (int minute = 0; minute <= 22; minute++) {
      now = now.plus(Duration.ofMinutes(1));
      ask(WATCHED);
      seen.add(parcel().state());
      if (parcel().state() == ParcelState.HANDED_OVER) {
        assertThat(parcel().times().expectedBy()).isEqualTo(ExpectedBy.CARRIER);
      }
    }
    assertThat(seen)
        .containsExactly(
            ParcelState.LABEL_CREATED,
            ParcelState.HANDED_OVER,
            ParcelState.IN_TRANSIT,
            ParcelState.DELIVERED);
    assertThat(parcel().trackingNumber()).isEqualTo(number);
    assertThat(parcel().scans()).hasSize(11);
  }

  @Test
  void movesNothingWhereThePretendedCarrierIsNotConfigured() {
    bought();

    for (int minute = 0; minute <= 22; minute++) {
      now = now.plus(Duration.ofMinutes(1));
      ask(OFF);
    }

    assertThat(OFF.enabled()).isFalse();
    assertThat(parcel().state()).isEqualTo(ParcelState.LABEL_CREATED);
  }

  @Test
  void isAskedOftenEnoughForEveryStepWhereItsParcelsAreWatched() {
    SandboxTracker watched = new SandboxTracker(new SandboxLabels(jdbc, WATCHED), WATCHED, clock());
    SandboxSettings slow = new SandboxSettings(new DatabaseMode(false), "true", "", false);

    assertThat(watched.every()).isEqualTo(Duration.ofSeconds(50));
    assertThat(new SandboxTracker(new SandboxLabels(jdbc, slow), slow, clock()).every())
        .isEqualTo(Duration.ofHours(4));
    assertThat(watched.knows("DHL")).isFalse();
  }

  @Test
  void takesNoLabelBackOnceItsParcelWasHandedOver() {
    bought();
    now = now.plus(Duration.ofMinutes(2));

    assertThat(carrier().giveBack(order, "")).isInstanceOf(Return.Refused.class);
  }

  @Test
  void takesALabelBackBeforeThatAndItsParcelStays() {
    bought();
    assertThat(carrier().giveBack(order, "")).isInstanceOf(Return.Voided.class);
    for (int minute = 0; minute <= 22; minute++) {
      now = now.plus(Duration.ofMinutes(1));
      ask(WATCHED);
    }
    assertThat(parcel().state()).isEqualTo(ParcelState.LABEL_CREATED);
  }

  private String bought() {
    Answer.Bought bought = (Answer.Bought) carrier().buy(order);
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            SandboxCarrier.CARRIER,
            bought.trackingNumber(),
            new CountryCode("DE"),
            new CountryCode("CN"),
            null,
            List.of(ParcelContent.of(seller, caseId, 1))));
    return bought.trackingNumber();
  }

  private SandboxCarrier carrier() {
    return new SandboxCarrier(new SandboxLabels(jdbc, WATCHED), numbers, WATCHED, clock());
  }

  /** As those who poll do: whoever does not know the carrier is not asked. */
  private void ask(SandboxSettings settings) {
    SandboxTracker tracker =
        new SandboxTracker(new SandboxLabels(jdbc, settings), settings, clock());
    if (tracker.knows(SandboxCarrier.CARRIER)
        && tracker.ask(SandboxCarrier.CARRIER, parcel().trackingNumber())
            instanceof TrackingSource.Answer.Told told) {
      scans.record(told.scans());
    }
  }

  private Clock clock() {
    return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  }

  private ParcelView parcel() {
    return parcels.ofCase(seller, caseId).getFirst();
  }

  private static PostalAddress address(String country, String city) {
    return new PostalAddress(
        new CountryCode(country),
        "Anna",
        null,
        List.of("1 Street"),
        null,
        city,
        null,
        "10115",
        null,
        null);
  }
}
