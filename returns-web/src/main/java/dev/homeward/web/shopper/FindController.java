package dev.homeward.web.shopper;

import dev.homeward.order.Orders;
import dev.homeward.shared.OrderId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Finds an order by its number and something only its shopper knows; says one thing if it fails.
 */
@Controller
class FindController {

  private static final String VIEW = "shopper/find";

  private final Orders orders;
  private final ShopperLinks links;
  private final LookupThrottle throttle;

  FindController(Orders orders, ShopperLinks links, LookupThrottle throttle) {
    this.orders = orders;
    this.links = links;
    this.throttle = throttle;
  }

  @GetMapping("/returns")
  String form(Model model) {
    model.addAttribute("form", FindForm.EMPTY);
    return VIEW;
  }

  /** Where {@link UploadLimit} sends. */
  @GetMapping("/returns/too-large")
  String tooLarge(HttpServletResponse response) {
    response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
    return "shopper/too-large";
  }

  @PostMapping("/returns/find")
  String find(
      @ModelAttribute("form") FindForm form,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (form.number().isEmpty() || form.proof().isEmpty()) {
      return again("shopper.find.incomplete", HttpStatus.UNPROCESSABLE_CONTENT, model, response);
    }
    if (!throttle.admits(form.number(), request.getRemoteAddr())) {
      return again("shopper.find.too-many", HttpStatus.TOO_MANY_REQUESTS, model, response);
    }
    Optional<OrderId> found = orders.findForShopper(form.number(), form.proof());
    return found.isPresent()
        ? "redirect:" + links.toOrder(found.get())
        : again("shopper.find.not-found", HttpStatus.UNPROCESSABLE_CONTENT, model, response);
  }

  private static String again(
      String problem, HttpStatus status, Model model, HttpServletResponse response) {
    response.setStatus(status.value());
    model.addAttribute("problem", problem);
    return VIEW;
  }
}
