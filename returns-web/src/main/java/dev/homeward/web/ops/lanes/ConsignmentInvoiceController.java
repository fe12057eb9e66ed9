package dev.homeward.web.ops.lanes;

import dev.homeward.customs.Consolidated;
import dev.homeward.customs.ConsolidatedPreflight;
import dev.homeward.routing.stock.ConsignmentId;
import dev.homeward.routing.stock.ConsignmentPapers;
import dev.homeward.shared.NotFound;
import dev.homeward.web.paper.customs.CustomsPapers;
import dev.homeward.web.support.PdfAnswer;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The commercial invoice of the goods in a consignment. */
@Controller
class ConsignmentInvoiceController {

  private final ConsignmentPapers papers;
  private final CustomsPapers invoices;

  ConsignmentInvoiceController(ConsignmentPapers papers, CustomsPapers invoices) {
    this.papers = papers;
    this.invoices = invoices;
  }

  @GetMapping("/ops/consignments/{id}/invoice.pdf")
  ResponseEntity<Resource> invoice(@PathVariable UUID id) {
    if (papers.of(new ConsignmentId(id)) instanceof ConsolidatedPreflight.Ready ready) {
      Consolidated goods = ready.goods();
      return PdfAnswer.of(invoices.consolidated(goods), "invoice-" + goods.reference());
    }
    throw new NotFound("customs-paper", id);
  }
}
