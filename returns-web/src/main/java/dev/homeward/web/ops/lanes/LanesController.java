package dev.homeward.web.ops.lanes;

import dev.homeward.routing.Capability;
import dev.homeward.routing.Hub;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.LaneId;
import dev.homeward.routing.Lanes;
import dev.homeward.routing.stock.HubStock;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shipping.lane.LaneTimes;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.AddressForm;
import dev.homeward.web.support.Choices;
import dev.homeward.web.support.HubForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps the hubs and the lanes between them. */
@Controller
@RequestMapping("/ops/lanes")
class LanesController {

  private static final String LIST = "redirect:/ops/lanes";

  private final Hubs hubs;
  private final Lanes lanes;
  private final HubStock stock;
  private final LaneTimes times;

  LanesController(Hubs hubs, Lanes lanes, HubStock stock, LaneTimes times) {
    this.times = times;
    this.hubs = hubs;
    this.lanes = lanes;
    this.stock = stock;
  }

  @GetMapping
  String list(Model model) {
    Map<HubId, Hub> byId = hubs.byId();
    model.addAttribute("hubs", byId);
    model.addAttribute("history", LaneHistory.of(lanes.all(), times.learned()));
    model.addAttribute(
        "totals",
        stock.totals().stream()
            .collect(Collectors.toMap(HubStock.Total::hub, Function.identity())));
    model.addAttribute("imbalances", stock.imbalances().size());
    return "ops/lanes/list";
  }

  @GetMapping("/hub")
  String hub(@RequestParam(required = false) @Nullable UUID id, Model model) {
    if (id == null) {
      return hub(null, HubForm.EMPTY, AddressForm.EMPTY, model);
    }
    Hub hub = hubs.any(new HubId(id));
    return hub(
        id,
        HubForm.of(hub),
        AddressForm.of(hub.details().address(), hub.details().consignee()),
        model);
  }

  @PostMapping("/hub")
  String saveHub(
      @RequestParam(required = false) @Nullable UUID id,
      @ModelAttribute HubForm typed,
      @ModelAttribute AddressForm address,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      if (id == null) {
        hubs.add(typed.details(address, null), member.actor());
      } else {
        HubId hub = new HubId(id);
        hubs.change(
            hub,
            typed.version(),
            typed.details(address, hubs.any(hub).details().seller()),
            member.actor());
      }
      redirect.addFlashAttribute("flash", "routes.hub.saved");
      return LIST;
    } catch (BusinessRuleViolation refusal) {
      refuse(refusal, model, response);
      return hub(id, typed, address, model);
    }
  }

  private static String hub(@Nullable UUID id, HubForm typed, AddressForm address, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("hub", typed);
    model.addAttribute("form", address);
    model.addAttribute("countries", Choices.countries());
    model.addAttribute("currencies", Choices.currencies());
    model.addAttribute("capabilities", Capability.values());
    return "ops/lanes/hub";
  }

  @GetMapping("/lane")
  String lane(@RequestParam(required = false) @Nullable UUID id, Model model) {
    return lane(id, id == null ? LaneForm.EMPTY : LaneForm.of(lanes.get(new LaneId(id))), model);
  }

  @PostMapping("/lane")
  String saveLane(
      @RequestParam(required = false) @Nullable UUID id,
      @ModelAttribute LaneForm typed,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      if (id == null) {
        lanes.add(typed.details(hubs), member.actor());
      } else {
        lanes.change(new LaneId(id), typed.version(), typed.details(hubs), member.actor());
      }
      redirect.addFlashAttribute("flash", "routes.lane.saved");
      return LIST;
    } catch (BusinessRuleViolation refusal) {
      refuse(refusal, model, response);
      return lane(id, typed, model);
    }
  }

  private String lane(@Nullable UUID id, LaneForm typed, Model model) {
    Map<String, String> ends = new LinkedHashMap<>();
    hubs.byId()
        .forEach((hub, of) ->
            ends.put(hub.toString(), of.details().code() + " · " + of.details().name()));
    ends.putAll(Choices.countries());
    model.addAttribute("id", id);
    model.addAttribute("form", typed);
    model.addAttribute("ends", ends);
    model.addAttribute("currencies", Choices.currencies());
    return "ops/lanes/lane";
  }

  /** Every page of these shows a refusal in the same place. */
  static void refuse(BusinessRuleViolation refusal, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusal", refusal);
  }
}
