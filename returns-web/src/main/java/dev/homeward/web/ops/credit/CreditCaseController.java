package dev.homeward.web.ops.credit;

import dev.homeward.oversight.SellerNotes;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows operators one seller's standing, and takes their notes. */
@Controller
@RequestMapping("/ops/credit/{seller}")
class CreditCaseController {

  private final CreditCase page;
  private final SellerNotes notes;

  CreditCaseController(CreditCase page, SellerNotes notes) {
    this.page = page;
    this.notes = notes;
  }

  @GetMapping
  String show(@PathVariable UUID seller, @AuthenticationPrincipal StaffMember member, Model model) {
    return page.show(new SellerId(seller), member, model);
  }

  @PostMapping("/notes")
  String note(
      @PathVariable UUID seller,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String note,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var at = new CreditCase.Visit(new SellerId(seller), member, model, response, redirect);
    return page.attempt(
        at,
        "credit.note.added",
        Map.of("note", note),
        () -> notes.add(at.seller(), id, note, member.actor()));
  }
}
