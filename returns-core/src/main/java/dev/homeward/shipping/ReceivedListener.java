package dev.homeward.shipping;

import dev.homeward.inspection.GoodsReceived;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What the warehouse has in its hands has arrived, whatever the carrier says. Of several parcels
 * that are still to come nobody knows which one it was: then the carrier has the last word.
 */
@Component
class ReceivedListener {

  private final Parcels parcels;
  private final Scans scans;

  ReceivedListener(Parcels parcels, Scans scans) {
    this.parcels = parcels;
    this.scans = scans;
  }

  @ApplicationModuleListener
  void on(GoodsReceived received) {
    List<ParcelView> toCome =
        parcels.ofCase(received.seller(), received.caseId()).stream()
            .filter(parcel -> parcel.direction() == ParcelDirection.RETURN)
            .filter(parcel -> !parcel.state().arrived() && parcel.state() != ParcelState.NO_LABEL)
            .toList();
    if (toCome.size() == 1) {
      scans.record(List.of(scan(received, toCome.getFirst())));
    }
  }

  private static Scan scan(GoodsReceived received, ParcelView parcel) {
    return new Scan(
        "homeward",
        received.eventId() + "/" + parcel.id(),
        null,
        parcel.trackingNumber(),
        List.of(new Scan.Code("homeward", CanonicalEvent.RECEIVED.name())),
        null,
        received.at(),
        null,
        parcel.to(),
        null,
        received.seller());
  }
}
