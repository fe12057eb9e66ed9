package dev.homeward.web.ops.tariff;

import dev.homeward.customs.ClaimFees;
import dev.homeward.customs.TradeNumber;
import dev.homeward.customs.TradeNumbers;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Choices;
import dev.homeward.web.support.Refusals;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A seller's trade numbers, and what claiming duties back costs it. */
@Controller
@RequestMapping("/ops/tariff/sellers/{seller}")
class SellerTradeController {

  private final TradeNumbers numbers;
  private final ClaimFees fees;
  private final Sellers sellers;

  SellerTradeController(TradeNumbers numbers, ClaimFees fees, Sellers sellers) {
    this.numbers = numbers;
    this.fees = fees;
    this.sellers = sellers;
  }

  @GetMapping
  String show(@PathVariable UUID seller, Model model) {
    model.addAttribute("form", NumberForm.EMPTY);
    return page(new SellerId(seller), model);
  }

  private String page(SellerId seller, Model model) {
    model.addAttribute("seller", sellers.get(seller));
    model.addAttribute("numbers", numbers.of(seller));
    model.addAttribute("fees", fees.lines(seller));
    model.addAttribute("kinds", TradeNumber.Kind.values());
    return "ops/tariff/seller";
  }

  @PostMapping("/numbers")
  String put(
      @PathVariable UUID seller,
      @ModelAttribute("form") NumberForm form,
      BindingResult result,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    SellerId id = sellers.get(new SellerId(seller)).id();
    try {
      numbers.put(id, form.entered(), member.actor());
      return done(id, "tariff.numbers.saved", redirect);
    } catch (BusinessRuleViolation refusal) {
      Refusals.add(result, NumberForm.FIELD_OF, refusal);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(id, model);
    }
  }

  @PostMapping("/numbers/end")
  String end(
      @PathVariable UUID seller,
      @RequestParam String territory,
      @RequestParam TradeNumber.Kind kind,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    SellerId id = sellers.get(new SellerId(seller)).id();
    numbers.put(id, new TradeNumber(territory, kind, ""), member.actor());
    return done(id, "tariff.numbers.ended", redirect);
  }

  @PostMapping("/fees")
  String agree(
      @PathVariable UUID seller,
      @RequestParam String rule,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String currency,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    SellerId id = sellers.get(new SellerId(seller)).id();
    try {
      Money fee =
          Money.of(
              Typed.number(amount, "customs.fee-unreadable"),
              Choices.currency(currency.strip().toUpperCase(java.util.Locale.ROOT)));
      fees.put(id, rule, fee, member.actor());
      return done(id, "tariff.fees.saved", redirect);
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      model.addAttribute("rule", rule);
      model.addAttribute("amount", amount);
      model.addAttribute("currency", currency);
      return show(seller, model);
    }
  }

  @PostMapping("/fees/end")
  String usual(
      @PathVariable UUID seller,
      @RequestParam String rule,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    SellerId id = sellers.get(new SellerId(seller)).id();
    fees.end(id, rule, member.actor());
    return done(id, "tariff.fees.ended", redirect);
  }

  private static String done(SellerId seller, String flash, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", flash);
    return "redirect:/ops/tariff/sellers/" + seller;
  }
}
