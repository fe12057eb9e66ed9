package dev.homeward.web.ops.lanes;

import dev.homeward.customs.postal.PackagingWeights;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.stock.Consignment;
import dev.homeward.routing.stock.ConsignmentId;
import dev.homeward.routing.stock.ConsignmentState;
import dev.homeward.routing.stock.Consignments;
import dev.homeward.routing.stock.HubStock;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Choices;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk where goods are packed into consignments, by scanning them. */
@Controller
@RequestMapping("/ops/consignments")
class ConsignmentsController {

  private static final int PAGE_SIZE = 100;

  private final Consignments consignments;
  private final HubStock stock;
  private final Hubs hubs;
  private final ConsignmentScreen screen;
  private final PackagingWeights packaging;

  ConsignmentsController(
      Consignments consignments,
      HubStock stock,
      Hubs hubs,
      ConsignmentScreen screen,
      PackagingWeights packaging) {
    this.consignments = consignments;
    this.stock = stock;
    this.hubs = hubs;
    this.screen = screen;
    this.packaging = packaging;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "0") int page, Model model) {
    model.addAttribute("consignments", consignments.latest(Math.clamp(page, 0, 10_000), PAGE_SIZE));
    model.addAttribute("hubs", hubs.byId());
    model.addAttribute("countries", Choices.countries());
    model.addAttribute("id", ConsignmentId.next());
    model.addAttribute("packaging", packaging.platform());
    return "ops/lanes/consignments";
  }

  @PostMapping
  String open(
      @RequestParam UUID id,
      @RequestParam UUID from,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(required = false) @Nullable UUID toHub,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    try {
      HubId hub = toHub == null ? null : new HubId(toHub);
      HubId start = new HubId(from);
      consignments.open(
          new ConsignmentId(id),
          start,
          hub == null ? Choices.country(country) : hubs.any(hub).details().country(),
          hub,
          member.actor());
      return "redirect:/ops/consignments/" + id;
    } catch (BusinessRuleViolation refusal) {
      LanesController.refuse(refusal, model, response);
      return list(0, model);
    }
  }

  /** Takes down what packaging weighs where a seller has not said so itself. */
  @PostMapping("/packaging")
  String packaging(
      @RequestParam int grams,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    try {
      packaging.set(Optional.empty(), grams, member.actor());
      return "redirect:/ops/consignments#packaging";
    } catch (BusinessRuleViolation refusal) {
      LanesController.refuse(refusal, model, response);
      return list(0, model);
    }
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String scan, Model model) {
    Consignment.Details details = consignments.get(new ConsignmentId(id));
    screen.show(details, model);
    model.addAttribute("scan", scan);
    if (!scan.isBlank()) {
      model.addAttribute("found", stock.scanned(details.consignment().from(), scan));
    }
    model.addAttribute("key", UUID.randomUUID());
    return "ops/lanes/consignment";
  }

  @PostMapping("/{id}/pack")
  String pack(
      @PathVariable UUID id,
      @RequestParam UUID line,
      @RequestParam int quantity,
      @RequestParam UUID key,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      consignments.pack(
          new ConsignmentId(id), new ReturnLineId(line), quantity, each(key, line), member.actor());
      redirect.addFlashAttribute("flash", "routes.consignment.packed");
      return "redirect:/ops/consignments/" + id;
    } catch (BusinessRuleViolation refusal) {
      LanesController.refuse(refusal, model, response);
      return show(id, "", model);
    }
  }

  @PostMapping("/{id}/unpack")
  String unpack(
      @PathVariable UUID id,
      @RequestParam UUID line,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    try {
      consignments.unpack(new ConsignmentId(id), new ReturnLineId(line), member.actor());
      return "redirect:/ops/consignments/" + id;
    } catch (BusinessRuleViolation refusal) {
      LanesController.refuse(refusal, model, response);
      return show(id, "", model);
    }
  }

  @PostMapping("/{id}/move")
  String move(
      @PathVariable UUID id,
      @RequestParam ConsignmentState state,
      @ModelAttribute Consignments.Known known,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    try {
      consignments.move(new ConsignmentId(id), state, known, member.actor());
      return "redirect:/ops/consignments/" + id;
    } catch (BusinessRuleViolation refusal) {
      LanesController.refuse(refusal, model, response);
      return show(id, "", model);
    }
  }

  /** A page has one key, and several lines to send it for. */
  static UUID each(UUID key, UUID line) {
    return UUID.nameUUIDFromBytes((key + "/" + line).getBytes(StandardCharsets.UTF_8));
  }
}
