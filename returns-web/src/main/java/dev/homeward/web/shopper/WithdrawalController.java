package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.returncase.Filing;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The statutory way out of a contract (Art. 11a of Directive 2011/83/EU and its like): a statement
 * without a reason, in two explicit steps, which nobody approves.
 */
@Controller
@RequestMapping("/returns/o/{token}/withdraw")
class WithdrawalController {

  private final Desk desk;
  private final Drafts drafts;
  private final ReturnFiling filing;
  private final ShopperLinks links;
  private final LookedUpStatements stated;

  WithdrawalController(
      Desk desk,
      Drafts drafts,
      ReturnFiling filing,
      ShopperLinks links,
      LookedUpStatements stated) {
    this.desk = desk;
    this.drafts = drafts;
    this.filing = filing;
    this.links = links;
    this.stated = stated;
  }

  @GetMapping
  String form(@PathVariable String token, Model model) {
    OrderView order = desk.order(token);
    model.addAttribute("choice", new Choice(ReturnKind.WITHDRAWAL, List.of(), null, null));
    model.addAttribute("wrongs", List.of());
    return show(token, order, model);
  }

  @PostMapping
  String state(
      @PathVariable String token,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    OrderView order = desk.order(token);
    Choice choice = ItemsForm.read(request, cards(order), ReturnKind.WITHDRAWAL);
    UUID draft = UUID.randomUUID();
    return switch (filing.preview(
        choice.request(order, draft, Resolution.REFUND, Desk.language()))) {
      case Filing.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String first = ItemCard.firstField(cards(order));
        model.addAttribute("wrongs", Wrong.of(refused.refusals(), List.of(), false, first));
        model.addAttribute("choice", choice);
        yield show(token, order, model);
      }
      case Filing.Accepted _ -> {
        drafts.save(order, draft, null, choice);
        yield "redirect:/returns/o/" + token + "/withdraw/" + draft;
      }
    };
  }

  @GetMapping("/{draft}")
  String confirm(
      @PathVariable String token,
      @PathVariable UUID draft,
      Model model,
      HttpServletResponse response) {
    OrderView order = desk.order(token);
    Choice choice = drafts.get(order, draft);
    return filing
        .filed(order.seller(), draft)
        .map(filed -> "redirect:" + links.toCase(filed.id()))
        .orElseGet(() -> statement(token, draft, order, choice, model, response));
  }

  private String statement(
      String token,
      UUID draft,
      OrderView order,
      Choice choice,
      Model model,
      HttpServletResponse response) {
    return switch (filing.preview(
        choice.request(order, draft, Resolution.REFUND, Desk.language()))) {
      case Filing.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusals", refused.refusals());
        model.addAttribute("stateAnyway", order);
        yield "shopper/refused";
      }
      case Filing.Accepted accepted -> {
        model.addAttribute("token", token);
        model.addAttribute("draft", draft);
        model.addAttribute("order", order);
        model.addAttribute("choice", choice);
        model.addAttribute("cards", cards(order));
        model.addAttribute("offer", Offer.of(accepted, desk.today(order)));
        yield "shopper/withdraw-confirm";
      }
    };
  }

  /** States it first; what may stand against it is looked at afterwards, by rules or people. */
  @PostMapping("/{draft}")
  String declare(@PathVariable String token, @PathVariable UUID draft, HttpServletRequest request) {
    OrderView order = desk.order(token);
    Choice choice = drafts.get(order, draft);
    return "redirect:" + stated.state(order, draft, choice, request);
  }

  private List<ItemCard> cards(OrderView order) {
    return ItemCard.all(order, desk.eligibility(order));
  }

  private String show(String token, OrderView order, Model model) {
    List<ItemCard> cards = cards(order);
    model.addAttribute("token", token);
    model.addAttribute("order", order);
    model.addAttribute("cards", cards);
    model.addAttribute("withdrawable", cards.stream().anyMatch(ItemCard::withdrawable));
    return "shopper/withdraw";
  }
}
