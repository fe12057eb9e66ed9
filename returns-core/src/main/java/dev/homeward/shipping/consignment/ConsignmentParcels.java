package dev.homeward.shipping.consignment;

import dev.homeward.routing.HubId;
import dev.homeward.routing.stock.Consignment;
import dev.homeward.routing.stock.ConsignmentCarriage;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.Parcels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Announces consignments as parcels, of as many cases and sellers as are in them. */
@Component
class ConsignmentParcels implements ConsignmentCarriage {

  private final Parcels parcels;

  ConsignmentParcels(Parcels parcels) {
    this.parcels = parcels;
  }

  private record Owner(SellerId seller, ReturnCaseId caseId) {}

  @Override
  public UUID departs(
      Consignment consignment, CountryCode from, String number, List<Consignment.Item> items) {
    Map<Owner, Integer> units = new LinkedHashMap<>();
    items.forEach(item ->
        units.merge(new Owner(item.seller(), item.caseId()), item.quantity(), Integer::sum));
    HubId hub = consignment.toHub();
    return parcels
        .announce(
            new NewParcel(
                ParcelDirection.CONSIGNMENT,
                consignment.carrier(),
                number,
                from,
                consignment.toCountry(),
                hub == null ? null : hub.value(),
                units.entrySet().stream()
                    .map(each ->
                        ParcelContent.of(
                            each.getKey().seller(), each.getKey().caseId(), each.getValue()))
                    .toList()))
        .value();
  }
}
