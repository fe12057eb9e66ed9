package dev.homeward.web.merchant.routes;

import dev.homeward.returncase.ReturnBook;
import dev.homeward.routing.plan.Route;
import dev.homeward.routing.plan.RoutePlan;
import dev.homeward.routing.plan.Routes;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.RouteWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Compares the ways of a case's goods, and takes another choice. */
@Controller
@DecidersOnly
@RequestMapping("/merchant/returns/{id}/route")
class RouteController {

  private static final List<String> DEROGATIONS =
      List.of("HAZARD", "UNFIT", "BEYOND_REPAIR", "INFRINGES", "DONATION_REFUSED");

  private final Routes routes;
  private final ReturnBook book;
  private final RouteWords words;

  RouteController(Routes routes, ReturnBook book, RouteWords words) {
    this.routes = routes;
    this.book = book;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member, Model model) {
    ReturnCaseId caseId = new ReturnCaseId(id);
    model.addAttribute("case", book.get(member.seller(), caseId));
    try {
      RoutePlan plan = routes.plan(member.seller(), caseId);
      Map<RoutePlan.Part, List<WayRow>> ways = new LinkedHashMap<>();
      plan.parts().forEach(part -> ways.put(part, WayRow.of(part)));
      model.addAttribute("plan", plan);
      model.addAttribute("ways", ways);
    } catch (BusinessRuleViolation impossible) {
      model.addAttribute("impossible", impossible);
    }
    model.addAttribute("routeWords", words);
    model.addAttribute("derogations", DEROGATIONS);
    return "merchant/routes/compare";
  }

  @PostMapping
  String choose(
      @PathVariable UUID id,
      @RequestParam UUID line,
      @RequestParam Route route,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String derogation,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      routes.choose(
          member.seller(),
          new ReturnCaseId(id),
          new ReturnLineId(line),
          route,
          reason,
          DEROGATIONS.contains(derogation) ? derogation : null,
          member.actor());
      redirect.addFlashAttribute("flash", "routes.chosen");
      return "redirect:/merchant/returns/" + id + "/route";
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      model.addAttribute("typedReason", reason);
      return show(id, member, model);
    }
  }

  @PostMapping("/follow")
  String follow(
      @PathVariable UUID id,
      @RequestParam UUID line,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    routes.follow(member.seller(), new ReturnCaseId(id), new ReturnLineId(line), member.actor());
    redirect.addFlashAttribute("flash", "routes.followed");
    return "redirect:/merchant/returns/" + id + "/route";
  }
}
