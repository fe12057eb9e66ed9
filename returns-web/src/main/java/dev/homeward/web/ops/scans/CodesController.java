package dev.homeward.web.ops.scans;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.desk.UnknownCodes;
import dev.homeward.shipping.vocabulary.CodeMeanings;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Codes that no table explains: lists them, and takes down what operators say they mean. */
@Controller
@RequestMapping("/ops/scans")
class CodesController {

  private static final int SIZE = 50;
  private static final int EXAMPLES = 10;

  private final UnknownCodes codes;
  private final CodeMeanings meanings;

  CodesController(UnknownCodes codes, CodeMeanings meanings) {
    this.codes = codes;
    this.meanings = meanings;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable Long scans,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    UnknownCodes.After from = scans == null ? null : new UnknownCodes.After(scans, after);
    Page.add(model, "rows", codes.page(from, SIZE + 1), SIZE);
    return "ops/scans/codes";
  }

  @GetMapping("/explained")
  String explained(@RequestParam(defaultValue = "") String after, Model model) {
    Page.add(model, "rows", codes.decided(after, SIZE + 1), SIZE);
    return "ops/scans/explained";
  }

  @GetMapping("/code")
  String show(@RequestParam String vocabulary, @RequestParam String code, Model model) {
    return show(new Scan.Code(vocabulary, code), null, model);
  }

  private String show(Scan.Code code, @Nullable CanonicalEvent chosen, Model model) {
    Optional<UnknownCodes.Row> row = codes.find(code);
    Optional<CanonicalEvent> decided = meanings.decided(code);
    if (row.isEmpty() && decided.isEmpty()) {
      throw new NotFound("carrier-code", code);
    }
    model.addAttribute("code", code);
    model.addAttribute("row", row.orElse(null));
    model.addAttribute("decided", decided.orElse(null));
    model.addAttribute("chosen", chosen == null ? decided.orElse(null) : chosen);
    model.addAttribute("examples", row.isEmpty() ? List.of() : codes.examples(code, EXAMPLES));
    model.addAttribute("choices", EventChoices.BY_EFFECT);
    return "ops/scans/code";
  }

  @PostMapping("/code")
  String decide(
      @RequestParam String vocabulary,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String event,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Scan.Code named = new Scan.Code(vocabulary, code);
    CanonicalEvent meant = CanonicalEvent.find(event).orElse(CanonicalEvent.UNKNOWN);
    try {
      meanings.decide(named, meant, member.actor());
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return show(named, meant, model);
    }
    redirect.addFlashAttribute("flash", "scans.code.decided");
    redirect.addFlashAttribute("flashArgument", named.toString());
    return "redirect:/ops/scans";
  }

  @PostMapping("/code/withdraw")
  String withdraw(
      @RequestParam String vocabulary,
      @RequestParam String code,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    Scan.Code named = new Scan.Code(vocabulary, code);
    meanings.withdraw(named, member.actor());
    redirect.addFlashAttribute("flash", "scans.code.withdrawn");
    redirect.addFlashAttribute("flashArgument", named.toString());
    return "redirect:/ops/scans/explained";
  }
}
