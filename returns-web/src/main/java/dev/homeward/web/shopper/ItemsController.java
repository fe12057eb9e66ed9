package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.policy.OrderEligibility;
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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Asks what goes back, and why. */
@Controller
class ItemsController {

  private static final Choice NOTHING = new Choice(ReturnKind.POLICY, List.of(), null, null);

  private final Desk desk;
  private final ReturnFiling filing;
  private final Drafts drafts;
  private final Photographs photographs;
  private final EarlierReturns earlier;

  ItemsController(
      Desk desk,
      ReturnFiling filing,
      Drafts drafts,
      Photographs photographs,
      EarlierReturns earlier) {
    this.desk = desk;
    this.filing = filing;
    this.drafts = drafts;
    this.photographs = photographs;
    this.earlier = earlier;
  }

  @GetMapping("/returns/o/{token}")
  String items(@PathVariable String token, Model model) {
    OrderView order = desk.order(token);
    UUID draft = drafts.begun(order, token).orElseGet(UUID::randomUUID);
    Choice choice = drafts.find(order, draft).orElse(NOTHING);
    model.addAttribute("wrongs", List.of());
    model.addAttribute("all", false);
    return show(token, order, draft, choice, model);
  }

  @PostMapping("/returns/o/{token}/items")
  String choose(
      @PathVariable String token,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    OrderView order = desk.order(token);
    List<ItemCard> cards = ItemCard.all(order, desk.eligibility(order));
    Choice choice = ItemsForm.read(request, cards, ReturnKind.POLICY);
    UUID draft = drafts.named(order, request.getParameter("draft"));
    String unwanted = request.getParameter("remove");
    List<Photographs.Trouble> troubles = photographs.addAll(order, draft, choice, files(request));
    drafts.save(order, draft, token, choice);
    if (unwanted != null) {
      photographs.remove(order, draft, Desk.id(unwanted));
      return "redirect:/returns/o/" + token;
    }
    boolean all = request.getParameter("all") != null;
    model.addAttribute("all", all);
    Filing found = filing.preview(choice.request(order, draft, Resolution.REFUND, Desk.language()));
    List<Filing.Refusal> refusals =
        found instanceof Filing.Refused refused ? refused.refusals() : List.of();
    if (refusals.isEmpty() && troubles.isEmpty()) {
      return "redirect:/returns/o/" + token + "/confirm/" + draft;
    }
    model.addAttribute("wrongs", Wrong.of(refusals, troubles, all, ItemCard.firstField(cards)));
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(token, order, draft, choice, model);
  }

  private static MultiValueMap<String, MultipartFile> files(HttpServletRequest request) {
    MultipartHttpServletRequest parts =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    return parts == null ? new LinkedMultiValueMap<>() : parts.getMultiFileMap();
  }

  private String show(String token, OrderView order, UUID draft, Choice choice, Model model) {
    OrderEligibility eligibility = desk.eligibility(order);
    List<ItemCard> cards = ItemCard.all(order, eligibility);
    model.addAttribute("token", token);
    model.addAttribute("draft", draft);
    model.addAttribute("order", order);
    model.addAttribute("cards", cards);
    model.addAttribute("choice", choice);
    model.addAttribute("shots", photographs.byLine(order, draft));
    model.addAttribute("zone", eligibility.shopperZone());
    model.addAttribute(
        "reasons",
        cards.stream().anyMatch(card -> card.units() > 0 && !card.onlyFaults())
            ? ReasonChips.ALL
            : ReasonChips.FAULTS);
    model.addAttribute("open", cards.stream().filter(card -> card.units() > 0).toList());
    model.addAttribute("earlier", earlier.of(order));
    return "shopper/items";
  }
}
