package dev.homeward.web.merchant.routes;

import dev.homeward.routing.Hub;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.ReturnAddress;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.routing.plan.RouteTerms;
import dev.homeward.routing.plan.SellerTerms;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.AddressForm;
import dev.homeward.web.support.Choices;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

/** Where a seller's returns go, and what decides about their goods. */
@Controller
@DecidersOnly
@RequestMapping("/merchant/return-places")
class ReturnPlacesController {

  private static final String LIST = "redirect:/merchant/return-places";

  private final ReturnPlaces places;
  private final Hubs hubs;
  private final SellerTerms terms;

  ReturnPlacesController(ReturnPlaces places, Hubs hubs, SellerTerms terms) {
    this.places = places;
    this.hubs = hubs;
    this.terms = terms;
  }

  /** Terms as they are typed in; prices by grade stay as they are. */
  record TermsForm(
      long version,
      RouteTerms.Size size,
      BigDecimal duty,
      BigDecimal tax,
      @Nullable String supplier,
      BigDecimal credit,
      @Nullable String numbers) {}

  @GetMapping
  String show(@AuthenticationPrincipal StaffMember member, Model model) {
    return show(member, AddressForm.EMPTY, model);
  }

  private String show(StaffMember member, AddressForm form, Model model) {
    model.addAttribute("chosen", places.chosen(member.seller()));
    model.addAttribute(
        "hubs",
        hubs.usableBy(member.seller()).stream().collect(Collectors.toMap(Hub::id, hub -> hub)));
    model.addAttribute("countries", Choices.countries());
    model.addAttribute("form", form);
    SellerTerms.Versioned now = terms.of(member.seller());
    Map<String, String> numbers = new TreeMap<>();
    now.terms().taxNumbers().forEach((country, number) -> numbers.put(country.value(), number));
    model.addAttribute("terms", now);
    model.addAttribute("numbers", AddressForm.written(numbers));
    model.addAttribute("sizes", RouteTerms.Size.values());
    return "merchant/routes/places";
  }

  @PostMapping
  String choose(
      @RequestParam(defaultValue = "") String market,
      @RequestParam(required = false) @Nullable UUID hub,
      @ModelAttribute AddressForm form,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      boolean own = hub == null && !form.blank();
      places.choose(
          member.seller(),
          new ReturnAddress(
              market(market),
              hub == null ? null : new HubId(hub),
              own ? form.address() : null,
              own ? form.consignee() : null),
          member.actor());
      redirect.addFlashAttribute("flash", "routes.places.saved");
      return LIST;
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return show(member, form, model);
    }
  }

  @PostMapping("/forget")
  String forget(
      @RequestParam(defaultValue = "") String market,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    places.forget(member.seller(), market(market), member.actor());
    redirect.addFlashAttribute("flash", "routes.places.forgotten");
    return LIST;
  }

  @PostMapping("/terms")
  String terms(
      @ModelAttribute TermsForm typed,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      RouteTerms before = terms.of(member.seller()).terms();
      terms.change(
          member.seller(),
          typed.version(),
          new RouteTerms(
              before.grades(),
              typed.duty(),
              typed.tax(),
              market(typed.supplier()),
              typed.credit(),
              typed.size(),
              AddressForm.taxNumbers(typed.numbers()),
              before.latePercentPerDay()),
          member.actor());
      redirect.addFlashAttribute("flash", "routes.terms.saved");
      return LIST;
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return show(member, AddressForm.EMPTY, model);
    }
  }

  private static @Nullable CountryCode market(@Nullable String code) {
    return code == null || code.isBlank() ? null : Choices.country(code);
  }
}
