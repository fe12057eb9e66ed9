package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.policy.OrderEligibility;
import dev.homeward.returncase.Filing;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnReasons;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets the shopper of an order choose what goes back, and why. */
@Controller
class ItemsController {

  private final Desk desk;
  private final Drafts drafts;
  private final ReturnFiling filing;
  private final ReturnBook book;
  private final ShopperLinks links;

  ItemsController(
      Desk desk, Drafts drafts, ReturnFiling filing, ReturnBook book, ShopperLinks links) {
    this.desk = desk;
    this.drafts = drafts;
    this.filing = filing;
    this.book = book;
    this.links = links;
  }

  @GetMapping("/returns/o/{token}")
  String items(@PathVariable String token, Model model) {
    OrderView order = desk.order(token);
    return show(token, order, new Choice(ReturnKind.POLICY, List.of(), null, null), model);
  }

  @PostMapping("/returns/o/{token}/items")
  String choose(
      @PathVariable String token,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    OrderView order = desk.order(token);
    Choice choice = ItemsForm.read(request, cards(order), ReturnKind.POLICY);
    String locale = LocaleContextHolder.getLocale().toLanguageTag();
    UUID draft = UUID.randomUUID();
    return switch (filing.preview(choice.request(order, draft, Resolution.REFUND, null, locale))) {
      case Filing.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusals", refused.refusals());
        yield show(token, order, choice, model);
      }
      case Filing.Accepted _ -> {
        drafts.save(order, draft, choice);
        yield "redirect:/returns/o/" + token + "/confirm/" + draft;
      }
    };
  }

  private List<ItemCard> cards(OrderView order) {
    OrderEligibility eligibility = desk.eligibility(order);
    return order.lines().stream()
        .filter(OrderView.Line::merchandise)
        .map(line -> ItemCard.of(line, eligibility.line(line.id()).orElseThrow()))
        .toList();
  }

  private String show(String token, OrderView order, Choice choice, Model model) {
    List<ItemCard> cards = cards(order);
    model.addAttribute("token", token);
    model.addAttribute("order", order);
    model.addAttribute("cards", cards);
    model.addAttribute("choice", choice);
    model.addAttribute("zone", desk.eligibility(order).shopperZone());
    model.addAttribute("reasons", ReturnReasons.handles());
    model.addAttribute("open", cards.stream().filter(card -> card.units() > 0).count());
    model.addAttribute("withdrawable", cards.stream().anyMatch(ItemCard::withdrawable));
    model.addAttribute(
        "earlier",
        book.ofOrder(order.seller(), order.id()).stream()
            .map(id -> new Earlier(book.get(order.seller(), id).view().number(), links.toCase(id)))
            .toList());
    return "shopper/items";
  }

  /** A return of the same order that is on record already. */
  public record Earlier(String number, String path) {}
}
