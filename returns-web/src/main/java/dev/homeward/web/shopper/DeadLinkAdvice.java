package dev.homeward.web.shopper;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Shows the page for links that open nothing. */
@ControllerAdvice(basePackageClasses = DeadLink.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeadLinkAdvice {

  @ExceptionHandler
  String dead(DeadLink link, Model model, HttpServletResponse response) {
    response.setStatus((link.expired() ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
    model.addAttribute("reason", link.expired() ? "expired" : "wrong");
    return "shopper/dead-link";
  }
}
