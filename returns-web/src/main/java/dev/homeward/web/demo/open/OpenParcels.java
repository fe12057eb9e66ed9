package dev.homeward.web.demo.open;

import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.routing.ReturnPlace;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.Scans;
import dev.homeward.web.demo.open.DemoJourney.Fate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Parcels of the demo's open returns, each a little further on its way than the one before. Some
 * are not sent yet: those get a label of the pretended carrier, and travel while one looks on.
 */
@Component
class OpenParcels {

  private static final int TURNS = 6;

  private final ReturnPlaces places;
  private final Parcels parcels;
  private final Scans scans;
  private final Clock clock;

  OpenParcels(ReturnPlaces places, Parcels parcels, Scans scans, Clock clock) {
    this.places = places;
    this.parcels = parcels;
    this.scans = scans;
    this.clock = clock;
  }

  /**
   * Returns how long ago the goods of a return were handed over; nothing for one whose label is
   * still to be used.
   *
   * @param n its turn, from 0
   * @param received whether the warehouse has it
   */
  static Optional<Duration> handedOver(int n, boolean received) {
    if (received) {
      return Optional.of(Duration.ofDays(11 + n % 3).plusHours(n % 7));
    }
    return switch (OpenWork.travels(n) % TURNS) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Duration.ofHours(7));
      case 2 -> Optional.of(Duration.ofHours(50));
      case 3 -> Optional.of(Duration.ofHours(93));
      case 4 -> Optional.of(Duration.ofHours(108));
      default -> Optional.of(Duration.ofDays(16));
    };
  }

  /**
   * Sends what a return waits for.
   *
   * @param handedOver how long ago
   */
  void send(ReturnCaseDetails details, int n, boolean received, Duration handedOver) {
    SellerId seller = details.view().seller();
    Optional<CountryCode> from =
        Optional.ofNullable(details.header().contact().country()).flatMap(CountryCode::find);
    Optional<ReturnPlace> to = from.flatMap(market -> places.forMarket(seller, market));
    if (to.isEmpty()) {
      return;
    }
    DemoJourney way =
        new DemoJourney(
            DemoJourney.number(details.view().number(), from.get()),
            from.get(),
            to.get(),
            received ? 1.1 : slow(n) ? 9 : 1,
            received ? Fate.GOOD : fate(n));
    ParcelContent content =
        ParcelContent.of(
            seller, details.view().id(), Math.max(1, details.header().counts().missing()));
    Instant now = clock.instant();
    announce(way, content, handedOver.plusHours(2));
    tell(way.said(now.minus(handedOver), now));
  }

  /**
   * Announces a parcel.
   *
   * @param ago when that was
   */
  void announce(DemoJourney way, ParcelContent content, Duration ago) {
    DemoClock.ago(ago, () -> parcels.announce(parcel(way, content)));
  }

  void tell(List<Scan> said) {
    scans.record(said);
  }

  private static boolean slow(int n) {
    return OpenWork.travels(n) % TURNS == TURNS - 1;
  }

  private static Fate fate(int n) {
    return slow(n) ? Fate.DELAYED : OpenWork.travels(n) % TURNS == 4 ? Fate.HELD : Fate.GOOD;
  }

  private static NewParcel parcel(DemoJourney way, ParcelContent content) {
    return new NewParcel(
        ParcelDirection.RETURN,
        way.carrier(),
        way.number(),
        way.from(),
        way.country(),
        way.to().hub() == null ? null : way.to().hub().value(),
        List.of(content));
  }
}
