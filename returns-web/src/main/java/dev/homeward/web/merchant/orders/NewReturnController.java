package dev.homeward.web.merchant.orders;

import dev.homeward.order.OrderView;
import dev.homeward.returncase.FiledReturn;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnReasons;
import dev.homeward.returncase.ReturnRefused;
import dev.homeward.shared.OrderId;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Files returns for shoppers who called or wrote. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/orders/{id}/return")
class NewReturnController {

  private final OrderScreen screen;
  private final ReturnFiling filing;

  NewReturnController(OrderScreen screen, ReturnFiling filing) {
    this.screen = screen;
    this.filing = filing;
  }

  @GetMapping
  String form(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member, Model model) {
    model.addAttribute("form", NewReturnForm.empty());
    screen.add(member.seller(), new OrderId(id), model);
    return show(model);
  }

  @PostMapping
  String file(
      @PathVariable UUID id,
      @ModelAttribute("form") NewReturnForm form,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    OrderView order = screen.add(member.seller(), new OrderId(id), model);
    try {
      FiledReturn filed = filing.file(form.request(order), member.actor());
      return "redirect:/merchant/returns/" + filed.id();
    } catch (ReturnRefused refused) {
      model.addAttribute("refusals", refused.refusals());
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(model);
    }
  }

  private static String show(Model model) {
    model.addAttribute("kinds", ReturnKind.values());
    model.addAttribute("reasons", ReturnReasons.handles());
    model.addAttribute("resolutions", Resolution.values());
    return "merchant/order-return";
  }
}
