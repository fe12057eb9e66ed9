package dev.homeward.web.ops.credit;

import dev.homeward.evidence.SellerDocuments;
import dev.homeward.oversight.Appeals;
import dev.homeward.oversight.SellerNotes;
import dev.homeward.oversight.Severity;
import dev.homeward.oversight.ViolationKind;
import dev.homeward.oversight.Violations;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Measures;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What people put on record about a seller. */
@Component
class Dossier {

  private final Measures measures;
  private final Violations violations;
  private final Appeals appeals;
  private final SellerNotes notes;
  private final SellerDocuments documents;

  Dossier(
      Measures measures,
      Violations violations,
      Appeals appeals,
      SellerNotes notes,
      SellerDocuments documents) {
    this.documents = documents;
    this.measures = measures;
    this.violations = violations;
    this.appeals = appeals;
    this.notes = notes;
  }

  void fill(SellerId seller, Model model) {
    model.addAttribute("measures", measures.of(seller));
    model.addAttribute("violations", violations.of(seller));
    model.addAttribute("appeals", appeals.of(seller));
    model.addAttribute("notes", notes.of(seller));
    model.addAttribute("documents", documents.of(seller, seller.value()));
    model.addAttribute("kinds", ViolationKind.values());
    model.addAttribute("severities", Severity.values());
  }
}
