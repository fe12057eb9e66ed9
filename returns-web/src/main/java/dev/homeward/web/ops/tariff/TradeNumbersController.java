package dev.homeward.web.ops.tariff;

import dev.homeward.customs.TradeNumber;
import dev.homeward.customs.TradeNumbers;
import dev.homeward.customs.TradingSellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The platform's own trade numbers, and the sellers that have some. */
@Controller
@RequestMapping("/ops/tariff/numbers")
class TradeNumbersController {

  private static final int SIZE = 50;
  private static final UUID FIRST = new UUID(0, 0);

  private final TradeNumbers numbers;
  private final TradingSellers sellers;

  TradeNumbersController(TradeNumbers numbers, TradingSellers sellers) {
    this.numbers = numbers;
    this.sellers = sellers;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(required = false) @Nullable UUID id,
      Model model) {
    model.addAttribute("form", NumberForm.EMPTY);
    return page(name, after, id == null ? FIRST : id, model);
  }

  private String page(String name, String after, UUID id, Model model) {
    List<TradingSellers.Row> rows = sellers.page(name, after, id, SIZE + 1);
    boolean more = rows.size() > SIZE;
    model.addAttribute("rows", more ? rows.subList(0, SIZE) : rows);
    model.addAttribute("last", more ? rows.get(SIZE - 1) : null);
    model.addAttribute("name", name);
    model.addAttribute("numbers", numbers.ofPlatform());
    model.addAttribute("kinds", TradeNumber.Kind.values());
    return "ops/tariff/numbers";
  }

  @PostMapping
  String put(
      @ModelAttribute("form") NumberForm form,
      BindingResult result,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      numbers.put(null, form.entered(), member.actor());
      redirect.addFlashAttribute("flash", "tariff.numbers.saved");
      return "redirect:/ops/tariff/numbers";
    } catch (BusinessRuleViolation refusal) {
      Refusals.add(result, NumberForm.FIELD_OF, refusal);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page("", "", FIRST, model);
    }
  }

  @PostMapping("/end")
  String end(
      @RequestParam String territory,
      @RequestParam TradeNumber.Kind kind,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    numbers.put(null, new TradeNumber(territory, kind, ""), member.actor());
    redirect.addFlashAttribute("flash", "tariff.numbers.ended");
    return "redirect:/ops/tariff/numbers";
  }
}
