package dev.homeward.web.shopper;

import dev.homeward.inspection.Findings;
import dev.homeward.refund.GrantView;
import dev.homeward.refund.Refunds;
import dev.homeward.remedy.Remedies;
import dev.homeward.remedy.RemedyView;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.lane.NextStep;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings together what the warehouse, the money and the goods on their way know of a return. */
@Component
class CaseFacts {

  private final Findings findings;
  private final Refunds refunds;
  private final Remedies remedies;
  private final Parcels parcels;
  private final WayBack wayBack;

  CaseFacts(
      Findings findings, Refunds refunds, Remedies remedies, Parcels parcels, WayBack wayBack) {
    this.findings = findings;
    this.refunds = refunds;
    this.remedies = remedies;
    this.parcels = parcels;
    this.wayBack = wayBack;
  }

  /** What is known, each the earliest first. */
  record Known(
      List<Findings.Arrived> arrived,
      List<Findings.Judged> judged,
      List<GrantView> grants,
      List<RemedyView> sent,
      List<ParcelView> parcels,
      Map<ParcelId, NextStep> next,
      WayBack.Sending sending) {}

  Known of(ReturnCaseDetails details) {
    SellerId seller = details.view().seller();
    ReturnCaseId id = details.view().id();
    List<ParcelView> known = parcels.ofCase(seller, id);
    return new Known(
        findings.arrived(seller, id),
        findings.judged(seller, id),
        refunds.of(seller, id),
        remedies.of(seller, id).stream().filter(remedy -> remedy.state().sent()).toList(),
        known,
        wayBack.next(details, known),
        wayBack.of(details));
  }
}
