package dev.homeward.web.shopper;

import dev.homeward.withdrawal.NewStatement;
import dev.homeward.withdrawal.Statement;
import dev.homeward.withdrawal.Withdrawals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The withdrawal function of Art. 11a of Directive 2011/83/EU for everybody: without an account,
 * without a look-up, without a reason, in two steps. Nothing is looked up before the statement is
 * on record, so that the answer tells nobody whether there is such an order.
 */
@Controller
@RequestMapping("/returns/withdraw")
class WithdrawController {

  private static final String FORM = "shopper/withdraw-start";
  private static final String CHECK = "shopper/withdraw-check";

  private final Withdrawals withdrawals;
  private final Stating stating;
  private final LookupThrottle throttle;
  private final ShopperLinks links;

  WithdrawController(
      Withdrawals withdrawals, Stating stating, LookupThrottle throttle, ShopperLinks links) {
    this.withdrawals = withdrawals;
    this.stating = stating;
    this.throttle = throttle;
    this.links = links;
  }

  @GetMapping
  String form(
      @RequestParam(required = false) @Nullable String seller,
      @RequestParam(required = false) @Nullable String order,
      Model model) {
    return show(FORM, WithdrawForm.linked(seller, order), model);
  }

  /** Shows what is about to be stated; {@code change} leads back to the fields. */
  @PostMapping
  String check(
      @ModelAttribute("form") WithdrawForm form,
      @RequestParam(required = false) @Nullable String change,
      Model model,
      HttpServletResponse response) {
    if (change != null) {
      return show(FORM, form, model);
    }
    List<String> wrong = form.wrong();
    return wrong.isEmpty() ? show(CHECK, form, model) : again(form, wrong, model, response);
  }

  /** Where somebody lands who changes the language after the last step failed. */
  @GetMapping("/confirm")
  String back() {
    return "redirect:/returns/withdraw";
  }

  @PostMapping("/confirm")
  String confirm(
      @ModelAttribute("form") WithdrawForm form,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<String> wrong = form.wrong();
    if (!wrong.isEmpty()) {
      return again(form, wrong, model, response);
    }
    if (!throttle.admitsStatement(form.email(), request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      model.addAttribute("problem", "withdrawal.too-many");
      return show(CHECK, form, model);
    }
    NewStatement stated = stating.of(form, request);
    Statement statement = withdrawals.declare(stated);
    return "redirect:" + links.toReceipt(statement.id());
  }

  private String again(
      WithdrawForm form, List<String> wrong, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problem", wrong);
    return show(FORM, form, model);
  }

  private String show(String view, WithdrawForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("shop", stating.shopOf(form));
    model.addAttribute("asksForShop", stating.severalShops());
    return view;
  }
}
