package dev.homeward.web.ops.credit;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.MeasureId;
import dev.homeward.standing.Measures;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Restricts a seller: one operator proposes, another decides. */
@Controller
@RequestMapping("/ops/credit/{seller}/measures")
class MeasureController {

  private final CreditCase page;
  private final Measures measures;

  MeasureController(CreditCase page, Measures measures) {
    this.page = page;
    this.measures = measures;
  }

  @PostMapping
  String propose(
      @PathVariable UUID seller,
      @RequestParam Grade grade,
      @RequestParam(defaultValue = "false") boolean critical,
      @RequestParam(defaultValue = "") String reasons,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var at = new CreditCase.Visit(new SellerId(seller), member, model, response, redirect);
    return page.attempt(
        at,
        "credit.measure.proposed",
        Map.of("grade", grade.name(), "critical", Boolean.toString(critical), "reasons", reasons),
        () -> measures.propose(at.seller(), grade, critical, reasons, member.actor()));
  }

  @PostMapping("/{id}")
  String decide(
      @PathVariable UUID seller,
      @PathVariable UUID id,
      @RequestParam String decision,
      @RequestParam(defaultValue = "") String because,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var at = new CreditCase.Visit(new SellerId(seller), member, model, response, redirect);
    return page.attempt(
        at,
        "credit.measure.decided",
        Map.of("because", because),
        () -> decide(at, new MeasureId(id), decision, because));
  }

  private void decide(CreditCase.Visit at, MeasureId id, String decision, String because) {
    switch (decision) {
      case "approve" -> measures.approve(at.seller(), id, because, at.member().actor());
      case "reject" -> measures.reject(at.seller(), id, because, at.member().actor());
      case "lift" -> measures.lift(at.seller(), id, because, at.member().actor());
      default -> throw new BusinessRuleViolation("decision.unknown");
    }
  }
}
