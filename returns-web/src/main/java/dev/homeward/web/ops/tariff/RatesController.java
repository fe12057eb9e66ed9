package dev.homeward.web.ops.tariff;

import dev.homeward.customs.DutyRate;
import dev.homeward.customs.HomeRates;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Rates of duty where goods come home. */
@Controller
@RequestMapping("/ops/tariff/rates")
class RatesController {

  private static final int SIZE = 50;
  private static final String LIST = "redirect:/ops/tariff/rates";

  private static final Map<String, String> FIELD_OF =
      Map.of(
          "customs.rate.territory", "territory",
          "customs.rate.prefix", "hsPrefix",
          "customs.rate.percent", "percent",
          "customs.rate.from", "validFrom",
          "customs.rate.to", "validTo",
          "customs.rate.source", "source");

  private final HomeRates rates;
  private final Clock clock;

  RatesController(HomeRates rates, Clock clock) {
    this.rates = rates;
    this.clock = clock;
  }

  /** A rate as it is typed in. */
  record RateForm(
      @Nullable String territory,
      @Nullable String hsPrefix,
      @Nullable String percent,
      @Nullable String validFrom,
      @Nullable String validTo,
      @Nullable String source) {

    private DutyRate rate() {
      boolean open = Typed.text(validTo).isEmpty();
      return new DutyRate(
          Typed.text(territory),
          Typed.text(hsPrefix),
          Typed.number(percent, "customs.rate.percent"),
          Typed.date(validFrom, "customs.rate.from"),
          open ? null : Typed.date(validTo, "customs.rate.to"),
          Typed.text(source));
    }
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String territory,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String prefix,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      Model model) {
    HomeRates.After start =
        from == null ? HomeRates.After.NOTHING : new HomeRates.After(after, prefix, from);
    model.addAttribute("form", new RateForm("", "", "", today().toString(), "", ""));
    return list(territory, start, model);
  }

  private String list(String territory, HomeRates.After start, Model model) {
    List<DutyRate> rows = rates.page(territory, start, SIZE + 1);
    boolean more = rows.size() > SIZE;
    model.addAttribute("rows", more ? rows.subList(0, SIZE) : rows);
    model.addAttribute("last", more ? rows.get(SIZE - 1) : null);
    model.addAttribute("territory", territory);
    model.addAttribute("today", today());
    return "ops/tariff/rates";
  }

  @PostMapping
  String add(
      @ModelAttribute("form") RateForm form,
      BindingResult result,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      rates.put(form.rate(), member.actor());
      redirect.addFlashAttribute("flash", "tariff.rates.saved");
      return LIST;
    } catch (BusinessRuleViolation refusal) {
      Refusals.add(result, FIELD_OF, refusal);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return list("", HomeRates.After.NOTHING, model);
    }
  }

  @PostMapping("/end")
  String end(
      @RequestParam String territory,
      @RequestParam String prefix,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(defaultValue = "") String last,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      LocalDate day = Typed.date(last, "customs.rate.to");
      rates.end(territory, prefix, from, day, member.actor());
      redirect.addFlashAttribute("flash", "tariff.rates.ended");
      return LIST;
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      model.addAttribute("ending", territory + " " + prefix + " " + from);
      model.addAttribute("typedEnd", last);
      return list("", "", "", null, model);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
