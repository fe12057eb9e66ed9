package dev.homeward.web.paper.evidence;

import dev.homeward.customs.ConsolidatedPreflight;
import dev.homeward.customs.Declarations;
import dev.homeward.customs.Preflight;
import dev.homeward.routing.stock.ConsignmentPapers;
import dev.homeward.web.paper.customs.CustomsPapers;
import dev.homeward.web.paper.customs.PostalPapers;
import dev.homeward.web.paper.evidence.EvidenceFacts.Facts;
import dev.homeward.web.receipt.Sheet;
import dev.homeward.web.receipt.SheetPdf;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Makes each piece of the evidence, as far as what it tells is on record. */
@Component
class EvidencePieces {

  private final Declarations declarations;
  private final CustomsPapers papers;
  private final PostalPapers forms;
  private final EvidenceSheets sheets;
  private final ConsignmentPapers consignments;

  EvidencePieces(
      Declarations declarations,
      CustomsPapers papers,
      PostalPapers forms,
      EvidenceSheets sheets,
      ConsignmentPapers consignments) {
    this.declarations = declarations;
    this.papers = papers;
    this.forms = forms;
    this.sheets = sheets;
    this.consignments = consignments;
  }

  /** Returns a piece; empty where nothing of it is on record. Photos are none: they are files. */
  Optional<Resource> of(PieceKind kind, Facts facts) {
    return switch (kind) {
      case ORIGINAL -> drawn(true, sheets.original(facts));
      case OUTBOUND_DELIVERY ->
          drawn(!facts.out().isEmpty(), sheets.delivery(facts, kind, facts.out()));
      case STATEMENT -> drawn(true, sheets.statement(facts));
      case RETURN_INVOICE ->
          declared(facts)
              .<Resource>map(ready -> papers.invoice(ready.declaration()))
              .or(() -> onward(facts));
      case POSTAL_FORM ->
          declared(facts)
              .map(ready -> forms.print(ready.declaration(), facts.way().local(), false));
      case RETURN_DELIVERY ->
          drawn(!facts.back().isEmpty(), sheets.delivery(facts, kind, facts.back()));
      case INSPECTION -> drawn(!facts.arrived().isEmpty(), sheets.inspection(facts));
      case REFUND -> drawn(!facts.payments().isEmpty(), sheets.refund(facts));
      case EXPORT_PROOF ->
          drawn(
              !facts.exports().isEmpty() || facts.claim().claim().exportProof() != null,
              sheets.exportProof(facts));
      case PHOTOS -> Optional.empty();
    };
  }

  /** Says whether a piece proves what it is there for. */
  boolean whole(PieceKind kind, Facts facts) {
    return switch (kind) {
      case ORIGINAL -> facts.claim().entry().isPresent();
      case OUTBOUND_DELIVERY -> facts.delivered(facts.out());
      case RETURN_DELIVERY -> facts.delivered(facts.back());
      case INSPECTION -> !facts.judged().isEmpty();
      case EXPORT_PROOF ->
          facts.claim().claim().exportProof() != null
              || facts.exports().stream().anyMatch(export -> export.departedAt() != null);
      case PHOTOS -> !facts.way().details().photos().isEmpty();
      case STATEMENT, RETURN_INVOICE, POSTAL_FORM, REFUND -> true;
    };
  }

  /** Says whether customs would ask for a piece at all. */
  boolean needed(PieceKind kind, Facts facts) {
    return switch (kind) {
      case RETURN_INVOICE -> !facts.exports().isEmpty() || crosses(facts);
      case POSTAL_FORM -> crosses(facts);
      default -> true;
    };
  }

  private boolean crosses(Facts facts) {
    return !facts.way().goods()
        || !(declarations.of(facts.way().request()) instanceof Preflight.NotNeeded);
  }

  /** Goods that a consignment took on have an invoice there, of which each seller sees its own. */
  private Optional<Resource> onward(Facts facts) {
    return facts.exports().stream()
        .map(export -> consignments.of(export.consignment(), facts.claim().claim().seller()))
        .filter(ConsolidatedPreflight.Ready.class::isInstance)
        .map(ConsolidatedPreflight.Ready.class::cast)
        .<Resource>map(ready -> papers.consolidated(ready.goods()))
        .findFirst();
  }

  private Optional<Preflight.Ready> declared(Facts facts) {
    return facts.way().goods()
            && declarations.of(facts.way().request()) instanceof Preflight.Ready ready
        ? Optional.of(ready)
        : Optional.empty();
  }

  private static Optional<Resource> drawn(boolean there, Sheet sheet) {
    return there ? Optional.of(SheetPdf.draw(sheet)) : Optional.empty();
  }
}
