package dev.homeward.web.paper.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.customs.postal.PostedParcel;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.routing.stock.ExportProofs;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.label.PostedParcels;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows in what goods of a return travel: to where returns go, and on from there. */
@Component
class CaseJourneys {

  private final PostedParcels parcels;
  private final ExportProofs exports;

  CaseJourneys(PostedParcels parcels, ExportProofs exports) {
    this.parcels = parcels;
    this.exports = exports;
  }

  PostedParcel parcel(SellerId seller, ReturnCaseId id) {
    return parcels.of(seller, id);
  }

  Optional<PostalAddress> sender(ReturnCaseDetails details, OrderView order) {
    return parcels.sender(details, order);
  }

  /** Returns where goods go on to from a hub; empty while no consignment of them is declared. */
  Optional<CountryCode> onward(ReturnCaseDetails details) {
    return exports
        .of(details.view().seller(), details.lines().stream().map(CaseLine::id).toList())
        .stream()
        .findFirst()
        .map(ExportProofs.ExportProof::to);
  }
}
