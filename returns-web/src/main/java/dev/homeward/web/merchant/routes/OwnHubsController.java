package dev.homeward.web.merchant.routes;

import dev.homeward.address.AddressFormats;
import dev.homeward.routing.Capability;
import dev.homeward.routing.Hub;
import dev.homeward.routing.HubDetails;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.AddressForm;
import dev.homeward.web.support.Choices;
import dev.homeward.web.support.HubForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** A seller's own hubs; the platform's are read here, and changed by operators only. */
@Controller
@DecidersOnly
@RequestMapping("/merchant/return-places/hubs")
class OwnHubsController {

  private static final String LIST = "redirect:/merchant/return-places/hubs";

  private final Hubs hubs;
  private final AddressFormats formats;

  OwnHubsController(Hubs hubs, AddressFormats formats) {
    this.hubs = hubs;
    this.formats = formats;
  }

  @GetMapping
  String list(@AuthenticationPrincipal StaffMember member, Model model) {
    model.addAttribute("hubs", hubs.usableBy(member.seller()));
    return "merchant/routes/hubs";
  }

  @GetMapping("/edit")
  String edit(
      @RequestParam(required = false) @Nullable UUID id,
      @AuthenticationPrincipal StaffMember member,
      Model model) {
    if (id == null) {
      return form(null, HubForm.EMPTY, AddressForm.EMPTY, Map.of(), model);
    }
    Hub hub = hubs.own(member.seller(), new HubId(id));
    HubDetails details = hub.details();
    return form(
        id,
        HubForm.of(hub),
        AddressForm.of(details.address(), details.consignee()),
        Map.of(),
        model);
  }

  @PostMapping("/edit")
  String save(
      @RequestParam(required = false) @Nullable UUID id,
      @ModelAttribute HubForm typed,
      @ModelAttribute AddressForm address,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (id != null) {
      hubs.own(member.seller(), new HubId(id));
    }
    Map<String, String> wrong = new LinkedHashMap<>(typed.wrong(address, formats));
    if (wrong.isEmpty()) {
      try {
        store(id, typed, address, member);
        redirect.addFlashAttribute("flash", "routes.hub.saved");
        return LIST;
      } catch (BusinessRuleViolation refusal) {
        String field = HubForm.field(refusal);
        if (field.isEmpty()) {
          model.addAttribute("refusal", refusal);
        } else {
          wrong.put(field, "routes.field." + refusal.code());
        }
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(id, typed, address, wrong, model);
  }

  private void store(@Nullable UUID id, HubForm typed, AddressForm address, StaffMember member) {
    HubDetails details = typed.details(address, member.seller());
    if (id == null) {
      hubs.add(details, member.actor());
    } else {
      hubs.changeOwn(member.seller(), new HubId(id), typed.version(), details, member.actor());
    }
  }

  /** Closes a hub for goods, or opens it again. */
  @PostMapping("/{id}/open")
  String open(
      @PathVariable UUID id,
      @RequestParam boolean open,
      @RequestParam long version,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    Hub hub = hubs.own(member.seller(), new HubId(id));
    hubs.changeOwn(member.seller(), hub.id(), version, hub.details().opened(open), member.actor());
    redirect.addFlashAttribute("flash", open ? "routes.hub.opened" : "routes.hub.closed");
    return LIST;
  }

  private static String form(
      @Nullable UUID id,
      HubForm typed,
      AddressForm address,
      Map<String, String> wrong,
      Model model) {
    model.addAttribute("id", id);
    model.addAttribute("hub", typed);
    model.addAttribute("form", address);
    model.addAttribute("wrong", wrong);
    model.addAttribute("countries", Choices.countries());
    model.addAttribute("currencies", Choices.currencies());
    model.addAttribute("capabilities", Capability.values());
    return "merchant/routes/hub";
  }
}
