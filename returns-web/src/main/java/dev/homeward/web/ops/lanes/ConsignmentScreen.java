package dev.homeward.web.ops.lanes;

import dev.homeward.routing.Hubs;
import dev.homeward.routing.stock.Consignment;
import dev.homeward.routing.stock.ConsignmentPapers;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.Parcels;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a consignment shows: its goods, its papers, and how far its parcel is. */
@Component
class ConsignmentScreen {

  private final Hubs hubs;
  private final Sellers sellers;
  private final ConsignmentPapers papers;
  private final Parcels parcels;

  ConsignmentScreen(Hubs hubs, Sellers sellers, ConsignmentPapers papers, Parcels parcels) {
    this.hubs = hubs;
    this.sellers = sellers;
    this.papers = papers;
    this.parcels = parcels;
  }

  void show(Consignment.Details details, Model model) {
    model.addAttribute("details", details);
    model.addAttribute("hubs", hubs.byId());
    model.addAttribute(
        "sellers", sellers.names(details.items().stream().map(Consignment.Item::seller).toList()));
    UUID parcel = details.consignment().parcel();
    if (parcel != null) {
      model.addAttribute("parcel", parcels.get(Optional.empty(), new ParcelId(parcel)));
    }
    if (!details.items().isEmpty()) {
      papers(details, model);
    }
  }

  private void papers(Consignment.Details details, Model model) {
    Map<ReturnLineId, String> numbers =
        details.items().stream()
            .collect(
                Collectors.toMap(
                    Consignment.Item::line, Consignment.Item::caseNumber, (one, _) -> one));
    model.addAttribute("numbers", numbers);
    try {
      model.addAttribute("preflight", papers.of(details));
    } catch (BusinessRuleViolation unknown) {
      model.addAttribute("noPapers", unknown);
    }
  }
}
