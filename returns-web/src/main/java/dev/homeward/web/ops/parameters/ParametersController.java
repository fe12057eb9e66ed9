package dev.homeward.web.ops.parameters;

import dev.homeward.analytics.rating.ParameterVersion;
import dev.homeward.analytics.rating.RatingParameters;
import dev.homeward.analytics.rating.RatingRuns;
import dev.homeward.analytics.replica.ReplicaUnavailable;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.AdminOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
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

/**
 * Shows the versions of the rating's parameters, and takes in further ones: first who would move is
 * shown, then it can be saved.
 */
@Controller
@AdminOnly
@RequestMapping("/ops/credit/parameters")
class ParametersController {

  private static final String LIST = "redirect:/ops/credit/parameters";

  private final RatingParameters parameters;
  private final RatingRuns runs;
  private final MoveRows moves;
  private final Clock clock;

  ParametersController(RatingParameters parameters, RatingRuns runs, MoveRows moves, Clock clock) {
    this.parameters = parameters;
    this.runs = runs;
    this.moves = moves;
    this.clock = clock;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("versions", parameters.all());
    model.addAttribute("current", parameters.current().version());
    return "ops/credit-parameters";
  }

  @GetMapping("/{version}")
  String show(@PathVariable int version, Model model) {
    ParameterVersion shown = parameters.get(version);
    model.addAttribute("version", shown);
    model.addAttribute("current", parameters.current().version());
    model.addAttribute("groups", ParameterGroups.of(shown.parameters()));
    return "ops/credit-parameters-version";
  }

  @GetMapping("/new")
  String form(Model model) {
    return form(
        model,
        parameters.write(parameters.current().parameters()),
        "",
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** Nothing is saved yet. */
  @PostMapping("/preview")
  String preview(
      @RequestParam String document,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(required = false) @Nullable LocalDate validFrom,
      Model model,
      HttpServletResponse response) {
    try {
      model.addAttribute("moves", moves.of(runs.preview(document)));
    } catch (BusinessRuleViolation e) {
      refuse(e.code(), model, response);
    } catch (ReplicaUnavailable e) {
      refuse("rating.facts-unavailable", model, response);
    }
    return form(model, document, note, validFrom);
  }

  @PostMapping
  String save(
      @RequestParam String document,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(required = false) @Nullable LocalDate validFrom,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      if (validFrom == null) {
        throw new BusinessRuleViolation("rating.valid-from-needed");
      }
      ParameterVersion added = parameters.add(document, note, validFrom, member.actor());
      redirect.addFlashAttribute("flash", "rating.parameters.added");
      redirect.addFlashAttribute("flashArgument", added.version());
      return LIST;
    } catch (BusinessRuleViolation e) {
      refuse(e.code(), model, response);
      return form(model, document, note, validFrom);
    }
  }

  private static String form(
      Model model, String document, String note, @Nullable LocalDate validFrom) {
    model.addAttribute("document", document);
    model.addAttribute("note", note);
    model.addAttribute("validFrom", validFrom);
    return "ops/credit-parameters-new";
  }

  private static void refuse(String code, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusal", "error." + code);
  }
}
