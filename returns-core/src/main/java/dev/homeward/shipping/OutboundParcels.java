package dev.homeward.shipping;

import dev.homeward.order.DeliveryFacts;
import dev.homeward.shared.AcrossSellers;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes parcels of shipments of orders when their carriers first speak of them: most shipments on
 * record never say anything, and need none.
 */
@Component
class OutboundParcels {

  private final DeliveryFacts shipments;
  private final ParcelRows rows;
  private final Clock clock;

  OutboundParcels(DeliveryFacts shipments, ParcelRows rows, Clock clock) {
    this.shipments = shipments;
    this.rows = rows;
    this.clock = clock;
  }

  /** Returns whether any of the numbers turned out to be of a shipment. */
  @AcrossSellers
  boolean announce(Collection<String> keys) {
    if (keys.isEmpty()) {
      return false;
    }
    List<DeliveryFacts.Underway> found = shipments.underway(keys);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (DeliveryFacts.Underway shipment : found) {
      String key = TrackingKey.of(shipment.trackingNumber());
      rows.keepOthersOut(key);
      if (rows.numbered(key).isEmpty()) {
        ParcelId id = ParcelId.next();
        rows.insert(id, parcel(shipment), key, now);
        rows.addContents(id, parcel(shipment).contents());
      }
    }
    return !found.isEmpty();
  }

  private static NewParcel parcel(DeliveryFacts.Underway shipment) {
    return new NewParcel(
        ParcelDirection.OUTBOUND,
        shipment.carrier(),
        shipment.trackingNumber(),
        null,
        shipment.to(),
        null,
        List.of(ParcelContent.of(shipment.seller(), shipment.order(), shipment.units())));
  }
}
