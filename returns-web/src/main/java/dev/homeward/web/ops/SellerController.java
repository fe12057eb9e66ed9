package dev.homeward.web.ops;

import dev.homeward.account.SellerOnboarding;
import dev.homeward.account.StaffManagement;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.AdminOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Choices;
import dev.homeward.web.support.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists and registers sellers. */
@Controller
class SellerController {

  private static final int PAGE_SIZE = 50;
  private static final Map<String, String> FIELD_OF =
      Map.of(
          "seller.name-taken", "name",
          "seller.name-length", "name",
          "country.unknown", "country",
          "currency.unknown", "currency",
          "time-zone.unknown", "timeZone");

  private final Sellers sellers;
  private final SellerOnboarding onboarding;
  private final StaffManagement staff;
  private final SellerOverview overview;

  SellerController(
      Sellers sellers,
      SellerOnboarding onboarding,
      StaffManagement staff,
      SellerOverview overview) {
    this.overview = overview;
    this.sellers = sellers;
    this.onboarding = onboarding;
    this.staff = staff;
  }

  @GetMapping("/ops/sellers")
  String list(@RequestParam(defaultValue = "0") int page, Model model) {
    var found = sellers.page(Math.clamp(page, 0, 1_000_000), PAGE_SIZE);
    model.addAttribute("sellers", found.getContent());
    model.addAttribute("page", found.getNumber());
    model.addAttribute("size", PAGE_SIZE);
    model.addAttribute("total", found.getTotalElements());
    return "ops/sellers";
  }

  @AdminOnly
  @GetMapping("/ops/sellers/new")
  String form(Model model) {
    model.addAttribute("form", new SellerForm("", "", "EUR", "UTC"));
    return form(model, "ops/seller-new");
  }

  @AdminOnly
  @PostMapping("/ops/sellers")
  String register(
      @Valid @ModelAttribute("form") SellerForm form,
      BindingResult result,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (!result.hasErrors()) {
      try {
        SellerView seller = onboarding.register(member.actor(), form.registration());
        redirect.addFlashAttribute("flash", "ops.sellers.registered");
        redirect.addFlashAttribute("flashArgument", seller.name());
        return "redirect:/ops/sellers/" + seller.id();
      } catch (BusinessRuleViolation e) {
        Refusals.add(result, FIELD_OF, e);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(model, "ops/seller-new");
  }

  @GetMapping("/ops/sellers/{id}")
  String detail(@PathVariable UUID id, Model model) {
    SellerId seller = new SellerId(id);
    model.addAttribute("seller", sellers.get(seller));
    model.addAttribute("overview", overview.of(seller));
    model.addAttribute("members", staff.membersOf(seller));
    return "ops/seller";
  }

  private static String form(Model model, String view) {
    Map<String, String> countries = new LinkedHashMap<>();
    countries.put("", ""); // no country is right until it is chosen
    countries.putAll(Choices.countries());
    model.addAttribute("countries", countries);
    model.addAttribute("currencies", Choices.currencies());
    model.addAttribute("timeZones", Choices.timeZones());
    return view;
  }

  /** A seller as it is typed in. */
  record SellerForm(
      @NotBlank @Size(max = 200) String name,
      @NotBlank String country,
      @NotBlank String currency,
      @NotBlank String timeZone) {

    NewSeller registration() {
      return new NewSeller(
          name, Choices.country(country), Choices.currency(currency), Choices.timeZone(timeZone));
    }
  }
}
