package dev.homeward.shipping.consignment;

import dev.homeward.routing.stock.Consignments;
import dev.homeward.shipping.ParcelsProgressed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What the carrier has delivered has arrived; it is told of every case in it, and booked once. */
@Component
class ConsignmentArrivals {

  private final Consignments consignments;

  ConsignmentArrivals(Consignments consignments) {
    this.consignments = consignments;
  }

  @ApplicationModuleListener(condition = "!#progressed.consignmentsArrived().isEmpty()")
  void on(ParcelsProgressed progressed) {
    progressed.consignmentsArrived().forEach(parcel -> consignments.arrived(parcel.value()));
  }
}
