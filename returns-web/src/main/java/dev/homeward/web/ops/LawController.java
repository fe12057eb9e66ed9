package dev.homeward.web.ops;

import dev.homeward.policy.law.LawDesk;
import dev.homeward.policy.law.LawLibrary;
import dev.homeward.policy.law.LawRelease;
import dev.homeward.policy.law.RuleView;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.AdminOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the law of every market, and takes in further versions of its rules. */
@Controller
@RequestMapping("/ops/law")
class LawController {

  private static final String LIST = "redirect:/ops/law/";

  private final LawLibrary library;
  private final LawDesk desk;

  LawController(LawLibrary library, LawDesk desk) {
    this.library = library;
    this.desk = desk;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("jurisdictions", LawRow.all(library.byJurisdiction()));
    model.addAttribute("territories", library.territories());
    return "ops/law";
  }

  @GetMapping("/{rule}")
  String show(@PathVariable String rule, Model model) {
    RuleView view = library.get(rule);
    model.addAttribute("text", view.shown().text());
    model.addAttribute("reason", "");
    return show(view, model);
  }

  @AdminOnly
  @GetMapping("/new")
  String form(Model model) {
    model.addAttribute("text", "");
    model.addAttribute("reason", "");
    return "ops/law-new";
  }

  @AdminOnly
  @PostMapping
  String begin(
      @RequestParam String text,
      @RequestParam String reason,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return released("", text, reason, member, model, response, redirect);
  }

  @AdminOnly
  @PostMapping("/{rule}/versions")
  String release(
      @PathVariable String rule,
      @RequestParam String text,
      @RequestParam String reason,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    library.get(rule);
    return released(rule, text, reason, member, model, response, redirect);
  }

  @AdminOnly
  @PostMapping("/{rule}/versions/{version}/confirm")
  String confirm(
      @PathVariable String rule,
      @PathVariable UUID version,
      @RequestParam String note,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      desk.confirm(member.actor(), version, note);
      redirect.addFlashAttribute("flash", "law.confirmed");
      return LIST + rule;
    } catch (BusinessRuleViolation e) {
      refuse(e, model, response);
      return show(rule, model);
    }
  }

  private String released(
      String rule,
      String text,
      String reason,
      StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      switch (desk.release(member.actor(), rule, text, reason)) {
        case LawRelease.Released released -> {
          redirect.addFlashAttribute("flash", "law.released");
          redirect.addFlashAttribute("flashArgument", released.number());
          return LIST + released.rule();
        }
        case LawRelease.Refused refused -> {
          response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
          model.addAttribute("problems", refused.problems());
        }
      }
    } catch (BusinessRuleViolation e) {
      refuse(e, model, response);
    }
    model.addAttribute("text", text);
    model.addAttribute("reason", reason);
    return rule.isEmpty() ? "ops/law-new" : show(library.get(rule), model);
  }

  private static void refuse(BusinessRuleViolation e, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusal", "error." + e.code());
  }

  private static String show(RuleView view, Model model) {
    List<LawPart> parts = view.shown().parts().stream().map(LawPart::of).toList();
    model.addAttribute("rule", view);
    model.addAttribute("parts", parts);
    return "ops/law-rule";
  }
}
