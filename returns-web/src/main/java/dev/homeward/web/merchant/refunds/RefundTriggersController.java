package dev.homeward.web.merchant.refunds;

import dev.homeward.refund.trigger.RefundMoment;
import dev.homeward.refund.trigger.RefundTrigger;
import dev.homeward.refund.trigger.RefundTriggers;
import dev.homeward.seller.SellerView;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.web.security.OwnerOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Choices;
import dev.homeward.web.support.Shell;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

/** Shows and takes what a seller's refunds wait for, market by market. */
@Controller
@RequestMapping("/merchant/refunds/triggers")
class RefundTriggersController {

  private static final String HOME = "redirect:/merchant/refunds/triggers";

  private final RefundTriggers triggers;
  private final Shell shell;

  RefundTriggersController(RefundTriggers triggers, Shell shell) {
    this.triggers = triggers;
    this.shell = shell;
  }

  /**
   * A trigger as it is typed.
   *
   * @param country empty for all other markets
   */
  record TriggerForm(String country, RefundMoment moment, String most, String leastWeight) {

    TriggerForm {
      country = Objects.requireNonNullElse(country, "");
      moment = Objects.requireNonNullElse(moment, RefundMoment.BY_HAND);
      most = Objects.requireNonNullElse(most, "").strip();
      leastWeight = Objects.requireNonNullElse(leastWeight, "").strip();
    }

    private RefundTrigger read(SellerView seller) {
      return new RefundTrigger(
          place(), moment, amount(seller), leastWeight.isEmpty() ? 0 : percent());
    }

    private @Nullable CountryCode place() {
      return country.isEmpty() ? null : Choices.country(country);
    }

    private @Nullable Money amount(SellerView seller) {
      if (most.isEmpty()) {
        return null;
      }
      try {
        return Money.of(new BigDecimal(most.replace(',', '.')), seller.currency());
      } catch (NumberFormatException | ArithmeticException e) {
        throw new BusinessRuleViolation("refund.trigger-most");
      }
    }

    private int percent() {
      try {
        return Integer.parseInt(leastWeight);
      } catch (NumberFormatException e) {
        throw new BusinessRuleViolation("refund.trigger-weight");
      }
    }
  }

  @GetMapping
  String show(@AuthenticationPrincipal StaffMember member, Model model) {
    return page(member, new TriggerForm("", RefundMoment.BY_HAND, "", "70"), model);
  }

  private String page(StaffMember member, TriggerForm form, Model model) {
    Map<String, String> countries = new LinkedHashMap<>();
    countries.put("", "");
    countries.putAll(Choices.countries());
    model.addAttribute("triggers", triggers.of(member.seller()));
    model.addAttribute("form", form);
    model.addAttribute("moments", RefundMoment.values());
    model.addAttribute("countries", countries);
    model.addAttribute("currency", seller().currency().getCurrencyCode());
    return "merchant/refund-triggers";
  }

  @OwnerOnly
  @PostMapping
  String set(
      @ModelAttribute TriggerForm form,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      triggers.set(member.seller(), form.read(seller()), member.actor());
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return page(member, form, model);
    }
    redirect.addFlashAttribute("flash", "releases.saved");
    return HOME;
  }

  @OwnerOnly
  @PostMapping("/remove")
  String remove(
      @RequestParam(defaultValue = "") String country,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    CountryCode place = country.isEmpty() ? null : CountryCode.find(country).orElse(null);
    triggers.remove(member.seller(), place, member.actor());
    redirect.addFlashAttribute("flash", "releases.removed");
    return HOME;
  }

  private SellerView seller() {
    return Objects.requireNonNull(shell.getSeller());
  }
}
