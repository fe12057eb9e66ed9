package dev.homeward.web.ops.credit;

import dev.homeward.oversight.NewViolation;
import dev.homeward.oversight.Severity;
import dev.homeward.oversight.ViolationKind;
import dev.homeward.oversight.Violations;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
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

/** Puts violations on record, and has them confirmed by a second operator. */
@Controller
@RequestMapping("/ops/credit/{seller}/violations")
class ViolationController {

  private final CreditCase page;
  private final Violations violations;

  ViolationController(CreditCase page, Violations violations) {
    this.page = page;
    this.violations = violations;
  }

  @PostMapping
  String record(
      @PathVariable UUID seller,
      @RequestParam UUID id,
      @RequestParam ViolationKind kind,
      @RequestParam Severity severity,
      @RequestParam(defaultValue = "") String occurredOn,
      @RequestParam(defaultValue = "") String facts,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var at = new CreditCase.Visit(new SellerId(seller), member, model, response, redirect);
    return page.attempt(
        at,
        "credit.violation.recorded",
        Map.of(
            "kind",
            kind.name(),
            "severity",
            severity.name(),
            "occurredOn",
            occurredOn,
            "facts",
            facts),
        () ->
            violations.record(
                new NewViolation(id, at.seller(), kind, severity, facts, day(occurredOn)),
                member.actor()));
  }

  @PostMapping("/{id}")
  String decide(
      @PathVariable UUID seller,
      @PathVariable UUID id,
      @RequestParam String decision,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var at = new CreditCase.Visit(new SellerId(seller), member, model, response, redirect);
    return page.attempt(
        at,
        "credit.violation.decided",
        Map.of(),
        () -> {
          switch (decision) {
            case "confirm" -> violations.confirm(at.seller(), id, member.actor());
            case "dismiss" -> violations.dismiss(at.seller(), id, member.actor());
            default -> throw new BusinessRuleViolation("decision.unknown");
          }
        });
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException _) {
      throw new BusinessRuleViolation("violation.day");
    }
  }
}
