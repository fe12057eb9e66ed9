package dev.homeward.web.paper.evidence;

import dev.homeward.customs.claim.ClaimDetails;
import dev.homeward.inspection.Findings;
import dev.homeward.refund.ExecutionState;
import dev.homeward.refund.ExecutionView;
import dev.homeward.refund.GrantView;
import dev.homeward.refund.Refunds;
import dev.homeward.routing.stock.ExportProofs;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import dev.homeward.web.paper.customs.CaseWays;
import dev.homeward.withdrawal.Statement;
import dev.homeward.withdrawal.Withdrawals;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what is on record of the return that a claim is about. */
@Component
class EvidenceFacts {

  private final Parcels parcels;
  private final Findings findings;
  private final Refunds refunds;
  private final Withdrawals withdrawals;
  private final ExportProofs proofs;

  EvidenceFacts(
      Parcels parcels,
      Findings findings,
      Refunds refunds,
      Withdrawals withdrawals,
      ExportProofs proofs) {
    this.parcels = parcels;
    this.findings = findings;
    this.refunds = refunds;
    this.withdrawals = withdrawals;
    this.proofs = proofs;
  }

  /**
   * All of it.
   *
   * @param out parcels to the shopper
   * @param back parcels from the shopper, and consignments from a hub
   * @param payments that reached the shopper
   */
  record Facts(
      ClaimDetails claim,
      CaseWays.Way way,
      List<ParcelView> out,
      List<ParcelView> back,
      List<Findings.Arrived> arrived,
      List<Findings.Judged> judged,
      List<ExecutionView> payments,
      Optional<Statement> statement,
      List<ExportProofs.ExportProof> exports) {

    boolean delivered(List<ParcelView> some) {
      return some.stream().anyMatch(parcel -> parcel.state().arrived());
    }
  }

  Facts of(SellerId seller, ClaimDetails claim, CaseWays.Way way) {
    var id = claim.claim().caseId();
    return new Facts(
        claim,
        way,
        parcels.ofOrder(seller, way.order().id()),
        parcels.ofCase(seller, id).stream()
            .filter(parcel -> parcel.direction() != ParcelDirection.OUTBOUND)
            .toList(),
        findings.arrived(seller, id),
        findings.judged(seller, id),
        refunds.of(seller, id).stream()
            .map(GrantView::executions)
            .flatMap(List::stream)
            .filter(execution -> execution.state() == ExecutionState.SUCCEEDED)
            .toList(),
        withdrawals.ofCase(way.details().view()),
        proofs.of(seller, claim.lines().stream().map(ClaimDetails.Line::line).toList()));
  }
}
