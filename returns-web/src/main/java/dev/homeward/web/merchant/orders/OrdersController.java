package dev.homeward.web.merchant.orders;

import dev.homeward.order.OrderList;
import dev.homeward.order.OrderSummary;
import dev.homeward.shared.OrderId;
import dev.homeward.web.security.StaffMember;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks up orders. */
@Controller
@RequestMapping("/merchant/orders")
class OrdersController {

  private static final int PAGE = 50;

  private final OrderList list;
  private final OrderScreen screen;

  OrdersController(OrderList list, OrderScreen screen) {
    this.list = list;
    this.screen = screen;
  }

  /**
   * @param text number, e-mail address or article
   * @param after last order of the page before
   */
  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable UUID after,
      @AuthenticationPrincipal StaffMember member,
      Model model) {
    List<OrderSummary> rows =
        list.page(member.seller(), text, after == null ? null : new OrderId(after), PAGE);
    List<OrderSummary> shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
    model.addAttribute("rows", shown);
    model.addAttribute("text", text.strip());
    model.addAttribute("first", after == null);
    model.addAttribute("next", rows.size() > PAGE ? shown.getLast().id() : null);
    return "merchant/orders";
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member, Model model) {
    screen.add(member.seller(), new OrderId(id), model);
    return "merchant/order";
  }
}
