package dev.homeward.web.shopper;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.FiledReturn;
import dev.homeward.returncase.Filing;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnRefused;
import dev.homeward.shared.Money;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  private static final String NOT_THIS_WAY = "return.method-not-offered";

  private final Desk desk;
  private final Drafts drafts;
  private final Photographs photographs;
  private final ReturnFiling filing;
  private final ShopperLinks links;

  ConfirmController(
      Desk desk, Drafts drafts, Photographs photographs, ReturnFiling filing, ShopperLinks links) {
    this.desk = desk;
    this.drafts = drafts;
    this.photographs = photographs;
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
    // Filed already, and seen again by the back button: the first result is the result.
    return filing
        .filed(order.seller(), draft)
        .map(filed -> "redirect:" + links.toCase(filed.id()))
        .orElseGet(() -> show(token, draft, order, choice, model, response));
  }

  /** The parameters {@code seen-<resolution>} are the totals that the shopper agreed to. */
  @PostMapping
  String file(
      @PathVariable String token,
      @PathVariable UUID draft,
      @RequestParam(defaultValue = "REFUND") Resolution resolution,
      @RequestParam(required = false) @Nullable String method,
      HttpServletRequest form,
      Model model,
      HttpServletResponse response) {
    OrderView order = desk.order(token);
    Choice choice = drafts.get(order, draft);
    Optional<FiledReturn> before = filing.filed(order.seller(), draft);
    if (before.isPresent()) {
      return "redirect:" + links.toCase(before.get().id()) + "?done=yes";
    }
    Filing now = filing.preview(choice.request(order, draft, resolution, Desk.language()));
    Optional<Money> seen = seen(form, resolution, order);
    if (now instanceof Filing.Accepted accepted
        && !seen.equals(Optional.of(accepted.estimate().total()))) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("changed", true);
      model.addAttribute("wished", resolution);
      model.addAttribute("before", seen.orElse(null));
      model.addAttribute("now", accepted.estimate().total());
      return show(token, draft, order, choice, model, response);
    }
    return file(
        token, order, draft, choice, resolution, method(method, resolution), model, response);
  }

  private String file(
      String token,
      OrderView order,
      UUID draft,
      Choice choice,
      Resolution resolution,
      @Nullable String method,
      Model model,
      HttpServletResponse response) {
    try {
      FiledReturn filed =
          filing.file(
              choice.request(
                  order,
                  draft,
                  resolution,
                  method,
                  Desk.language(),
                  photographs.names(order, draft)),
              Actor.shopper(order.number()));
      photographs.handOver(order, draft, filed);
      return "redirect:" + links.toCase(filed.id()) + "?done=yes";
    } catch (ReturnRefused refused) {
      model.addAttribute("wished", resolution);
      return refused.refusals().stream().anyMatch(r -> r.code().equals(NOT_THIS_WAY))
          ? anotherWay(token, draft, order, choice, model, response)
          : refused(refused.refusals(), model, response);
    }
  }

  /** The policy of the sale does not change: this way was never offered, or is a broken form. */
  private String anotherWay(
      String token,
      UUID draft,
      OrderView order,
      Choice choice,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problem", "error." + NOT_THIS_WAY);
    return show(token, draft, order, choice, model, response);
  }

  private static Optional<Money> seen(
      HttpServletRequest form, Resolution resolution, OrderView order) {
    return Optional.ofNullable(form.getParameter("seen-" + resolution))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(text -> new Money(Long.parseLong(text), order.currency()));
  }

  private static String refused(
      List<Filing.Refusal> refusals, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusals", refusals);
    return "shopper/refused";
  }

  private String show(
      String token,
      UUID draft,
      OrderView order,
      Choice choice,
      Model model,
      HttpServletResponse response) {
    List<Offer> offers = Offer.of(order, draft, choice, filing, desk.today(order));
    if (offers.isEmpty()) {
      return filing.preview(choice.request(order, draft, Resolution.REFUND, Desk.language()))
              instanceof Filing.Refused refused
          ? refused(refused.refusals(), model, response)
          : "redirect:/returns/o/" + token;
    }
    model.addAttribute("token", token);
    model.addAttribute("draft", draft);
    model.addAttribute("order", order);
    model.addAttribute("choice", choice);
    model.addAttribute("offers", offers);
    model.addAttribute("main", offers.getFirst().filing());
    model.addAttribute("ways", Offer.ways(offers));
    return "shopper/confirm";
  }

  /** What stays with the shopper travels nowhere. */
  private static @Nullable String method(@Nullable String wish, Resolution resolution) {
    return resolution == Resolution.KEEP_ITEM ? null : wish;
  }
}
