package dev.homeward.web.start;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sign-in form; the security filters read it. */
@Controller
class SignInController {

  private final FirstRun firstRun;

  SignInController(FirstRun firstRun) {
    this.firstRun = firstRun;
  }

  @GetMapping("/login")
  String form() {
    return firstRun.pending() ? "redirect:/setup" : "account/login";
  }

  /** The form again, after a refusal: reached by forwarding only. */
  @RequestMapping("/login/refused")
  String refused(
      @RequestParam(defaultValue = "") String email,
      @RequestAttribute(required = false) @Nullable Long waitSeconds,
      Model model) {
    model.addAttribute("email", email);
    model.addAttribute("refused", true);
    model.addAttribute("waitSeconds", waitSeconds);
    return "account/login";
  }
}
