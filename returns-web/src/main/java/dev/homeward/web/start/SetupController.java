package dev.homeward.web.start;

import dev.homeward.account.Password;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.support.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creates the administrator of an empty installation. */
@Controller
class SetupController {

  private static final String VIEW = "start/setup";
  private static final String SIGN_IN = "redirect:/login";
  private static final Map<String, String> FIELD_OF =
      Map.of(
          "setup.token", "token",
          "staff.email-invalid", "email",
          "password.too-short", "password",
          "password.too-long", "password");

  private final FirstRun firstRun;

  SetupController(FirstRun firstRun) {
    this.firstRun = firstRun;
  }

  @GetMapping("/setup")
  String form(Model model) {
    model.addAttribute("form", new SetupForm("", "", "", ""));
    return firstRun.pending() ? VIEW : SIGN_IN;
  }

  @PostMapping("/setup")
  String complete(
      @Valid @ModelAttribute("form") SetupForm form,
      BindingResult result,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (!firstRun.pending()) {
      return SIGN_IN;
    }
    if (!result.hasErrors()) {
      try {
        Password password = new Password(form.password());
        firstRun.complete(form.token(), form.email(), form.name(), password);
        redirect.addFlashAttribute("flash", "account.setup.done");
        return SIGN_IN;
      } catch (BusinessRuleViolation e) {
        Refusals.add(result, FIELD_OF, e);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return VIEW;
  }

  /** The code from the log, and the administrator to be. */
  record SetupForm(
      @NotBlank String token,
      @NotBlank @Email @Size(max = 200) String email,
      @NotBlank @Size(max = 100) String name,
      @NotEmpty String password) {

    @Override
    public String toString() {
      return "SetupForm[" + email + "]";
    }
  }
}
