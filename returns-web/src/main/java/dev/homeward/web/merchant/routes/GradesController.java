package dev.homeward.web.merchant.routes;

import dev.homeward.inspection.Grade;
import dev.homeward.routing.plan.SellerGrades;
import dev.homeward.routing.plan.SellerTerms;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a seller's goods of every grade bring, from which day on. */
@Controller
@DecidersOnly
@RequestMapping("/merchant/return-places/grades")
class GradesController {

  private static final List<String> COLUMNS =
      List.of("localPrice", "localChance", "homePrice", "homeChance");

  private final SellerGrades grades;
  private final SellerTerms terms;

  GradesController(SellerGrades grades, SellerTerms terms) {
    this.grades = grades;
    this.terms = terms;
  }

  @GetMapping
  String show(@AuthenticationPrincipal StaffMember member, Model model) {
    GradeForm form = GradeForm.of(grades.today(), terms.of(member.seller()).terms().grades());
    return show(member, form, Map.of(), model);
  }

  @PostMapping
  String decide(
      @ModelAttribute("typed") GradeForm typed,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Map<String, String> wrong = new LinkedHashMap<>(typed.wrong());
    if (wrong.isEmpty()) {
      try {
        grades.decide(
            member.seller(), Objects.requireNonNull(typed.day()), typed.grades(), member.actor());
        redirect.addFlashAttribute("flash", "routes.grades.saved");
        return "redirect:/merchant/return-places/grades";
      } catch (BusinessRuleViolation refusal) {
        wrong.put("from", "error." + refusal.code());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(member, typed, wrong, model);
  }

  private String show(StaffMember member, GradeForm form, Map<String, String> wrong, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("wrong", wrong);
    model.addAttribute("columns", COLUMNS);
    model.addAttribute("grades", Grade.values());
    model.addAttribute("sheets", grades.all(member.seller()));
    model.addAttribute("today", grades.today());
    return "merchant/routes/grades";
  }
}
