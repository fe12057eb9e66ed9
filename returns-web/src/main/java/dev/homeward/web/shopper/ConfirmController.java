package dev.homeward.web.shopper;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.FiledReturn;
import dev.homeward.returncase.Filing;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnRefused;
import dev.homeward.returncase.ReturnRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what the shopper gets and keeps back nothing; files the return once it is confirmed. */
@Controller
@RequestMapping("/returns/o/{token}/confirm/{draft}")
class ConfirmController {

  private final Desk desk;
  private final Drafts drafts;
  private final ReturnFiling filing;
  private final ShopperLinks links;

  ConfirmController(Desk desk, Drafts drafts, ReturnFiling filing, ShopperLinks links) {
    this.desk = desk;
    this.drafts = drafts;
    this.filing = filing;
    this.links = links;
  }

  @GetMapping
  String confirm(
      @PathVariable String token,
      @PathVariable UUID draft,
      Model model,
      HttpServletResponse response) {
    OrderView order = desk.order(token);
    Choice choice = drafts.get(order, draft);
    ReturnRequest request = choice.request(order, draft, Resolution.REFUND, null, language());
    return switch (filing.preview(request)) {
      case Filing.Accepted accepted -> show(token, draft, order, choice, accepted, model);
      // Filed already, and seen again by the back button: the first result is the result.
      case Filing.Refused refused -> again(request, refused, model, response);
    };
  }

  /**
   * @param seen the total, in minor units, that the shopper agreed to
   */
  @PostMapping
  String file(
      @PathVariable String token,
      @PathVariable UUID draft,
      @RequestParam(defaultValue = "REFUND") Resolution resolution,
      @RequestParam(defaultValue = "drop-off") String method,
      @RequestParam(defaultValue = "-1") long seen,
      Model model,
      HttpServletResponse response) {
    OrderView order = desk.order(token);
    Choice choice = drafts.get(order, draft);
    ReturnRequest asRefund = choice.request(order, draft, Resolution.REFUND, null, language());
    if (filing.preview(asRefund) instanceof Filing.Accepted now
        && now.estimate().total().minor() != seen) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("changed", true);
      return show(token, draft, order, choice, now, model);
    }
    ReturnRequest request = choice.request(order, draft, resolution, method(method), language());
    try {
      FiledReturn filed = filing.file(request, Actor.shopper(order.number()));
      return "redirect:" + links.toCase(filed.id()) + (filed.again() ? "" : "?done");
    } catch (ReturnRefused refused) {
      return refused(refused.refusals(), model, response);
    }
  }

  private String again(
      ReturnRequest request, Filing.Refused refused, Model model, HttpServletResponse response) {
    return filing
        .filed(request.seller(), request.key())
        .map(filed -> "redirect:" + links.toCase(filed.id()))
        .orElseGet(() -> refused(refused.refusals(), model, response));
  }

  private static String refused(
      List<Filing.Refusal> refusals, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusals", refusals);
    return "shopper/refused";
  }

  private static String show(
      String token,
      UUID draft,
      OrderView order,
      Choice choice,
      Filing.Accepted accepted,
      Model model) {
    model.addAttribute("token", token);
    model.addAttribute("draft", draft);
    model.addAttribute("order", order);
    model.addAttribute("choice", choice);
    model.addAttribute("filing", accepted);
    model.addAttribute(
        "resolutions",
        Stream.of(Resolution.REFUND, Resolution.EXCHANGE, Resolution.STORE_CREDIT)
            .filter(resolution ->
                accepted.lines().stream()
                    .allMatch(line -> line.terms().resolutions().contains(resolution.name())))
            .toList());
    return "shopper/confirm";
  }

  private static String method(String wish) {
    return List.of("drop-off", "pickup", "locker").contains(wish) ? wish : "drop-off";
  }

  private static String language() {
    return LocaleContextHolder.getLocale().toLanguageTag();
  }
}
