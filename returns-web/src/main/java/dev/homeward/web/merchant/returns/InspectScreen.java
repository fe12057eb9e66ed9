package dev.homeward.web.merchant.returns;

import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Findings;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.Verdict;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.StandingTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the warehouse's desk shows of a return. */
@Component
class InspectScreen {

  private final ReturnBook book;
  private final ReturnQueue queue;
  private final Findings findings;
  private final StandingTerms standing;

  InspectScreen(ReturnBook book, ReturnQueue queue, Findings findings, StandingTerms standing) {
    this.book = book;
    this.queue = queue;
    this.findings = findings;
    this.standing = standing;
  }

  ReturnCaseDetails details(SellerId seller, ReturnCaseId id) {
    return book.get(seller, id);
  }

  /**
   * @param typed what was typed and refused; empty for a fresh page
   */
  String show(
      SellerId seller, ReturnCaseId id, ParcelForm parcel, Map<String, String> typed, Model model) {
    ReturnCaseDetails details = book.get(seller, id);
    UUID shared = parcel.shared();
    List<ReturnCaseId> booked = findings.casesOf(seller, shared);
    model.addAttribute("case", details);
    model.addAttribute("typed", typed);
    model.addAttribute("fullCheck", standing.checksInFull(seller, id.value()));
    model.addAttribute("parcelKey", shared);
    model.addAttribute("inParcel", booked.isEmpty() ? List.of() : queue.some(seller, booked));
    model.addAttribute("key", key(typed, booked.contains(id) ? UUID.randomUUID() : shared));
    model.addAttribute("judgeKey", key(typed, UUID.randomUUID()));
    model.addAttribute("claimed", claimed(details));
    model.addAttribute("conditions", Condition.values());
    model.addAttribute("findings", List.of(Finding.EXPECTED, Finding.WRONG_ARTICLE));
    model.addAttribute("verdicts", Verdict.values());
    model.addAttribute("grades", Grade.values());
    model.addAttribute("dispositions", Disposition.values());
    model.addAttribute("authenticities", Authenticity.values());
    model.addAttribute("liabilities", Liability.values());
    return "merchant/inspect";
  }

  /** A refused page keeps its key: sent again it is the same call. */
  private static String key(Map<String, String> typed, UUID fresh) {
    return typed.getOrDefault("key", fresh.toString());
  }

  private static Map<ReturnLineId, Liability> claimed(ReturnCaseDetails details) {
    Map<ReturnLineId, Liability> claimed = new HashMap<>();
    details.lines().forEach(line -> claimed.put(line.id(), InspectForms.claimed(line)));
    return claimed;
  }
}
