package dev.homeward.web.ops.lanes;

import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.stock.HubStock;
import dev.homeward.routing.stock.StockLine;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what is in a hub, and books out what leaves it by itself. */
@Controller
@RequestMapping("/ops/consignments/stock/{hub}")
class StockController {

  private static final int PAGE_SIZE = 100;

  private final HubStock stock;
  private final Hubs hubs;
  private final Sellers sellers;

  StockController(HubStock stock, Hubs hubs, Sellers sellers) {
    this.stock = stock;
    this.hubs = hubs;
    this.sellers = sellers;
  }

  @GetMapping
  String show(@PathVariable UUID hub, @RequestParam(defaultValue = "0") int page, Model model) {
    HubId id = new HubId(hub);
    int shown = Math.clamp(page, 0, 100_000);
    List<StockLine> lines = stock.in(id, shown, PAGE_SIZE);
    model.addAttribute("hub", hubs.any(id));
    model.addAttribute("lines", lines);
    model.addAttribute("sellers", sellers.names(lines.stream().map(StockLine::seller).toList()));
    model.addAttribute("page", shown);
    model.addAttribute("size", PAGE_SIZE);
    model.addAttribute(
        "total",
        stock.totals().stream()
            .filter(total -> total.hub().equals(id))
            .mapToLong(HubStock.Total::lines)
            .sum());
    model.addAttribute(
        "moves", Arrays.stream(StockLine.Move.values()).filter(StockLine.Move::byHand).toList());
    model.addAttribute("key", UUID.randomUUID());
    return "ops/lanes/stock";
  }

  @PostMapping
  String takeOut(
      @PathVariable UUID hub,
      @RequestParam UUID line,
      @RequestParam StockLine.Move kind,
      @RequestParam int quantity,
      @RequestParam UUID key,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      stock.takeOut(
          new HubId(hub),
          new ReturnLineId(line),
          kind,
          quantity,
          ConsignmentsController.each(key, line),
          member.actor());
      redirect.addFlashAttribute("flash", "routes.stock.booked");
      return "redirect:/ops/consignments/stock/" + hub;
    } catch (BusinessRuleViolation refusal) {
      LanesController.refuse(refusal, model, response);
      return show(hub, 0, model);
    }
  }
}
