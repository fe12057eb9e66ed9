package dev.homeward.web.support;

import dev.homeward.account.Password;
import dev.homeward.account.StaffManagement;
import dev.homeward.account.StaffView;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.Portals;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.security.StaffSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets people choose their own password. */
@Controller
class PasswordController {

  private static final String VIEW = "account/password";

  private final StaffManagement staff;
  private final StaffSessions sessions;

  PasswordController(StaffManagement staff, StaffSessions sessions) {
    this.staff = staff;
    this.sessions = sessions;
  }

  @GetMapping("/account/password")
  String form(Model model) {
    model.addAttribute("form", new PasswordForm("", ""));
    return VIEW;
  }

  @PostMapping("/account/password")
  String change(
      @Valid @ModelAttribute("form") PasswordForm form,
      BindingResult result,
      @AuthenticationPrincipal StaffMember member,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (!result.hasErrors()) {
      try {
        Password chosen = new Password(form.chosen());
        StaffView changed = staff.changePassword(member.id(), form.current(), chosen);
        request.changeSessionId();
        sessions.renewStamp(request.getSession(), changed.stamp());
        redirect.addFlashAttribute("flash", "account.password.changed");
        return "redirect:" + Portals.homeOf(member);
      } catch (BusinessRuleViolation e) {
        Refusals.add(result, e.code().equals("password.wrong") ? "current" : "chosen", e);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return VIEW;
  }

  /** The current password, and the one chosen instead. */
  record PasswordForm(@NotEmpty String current, @NotEmpty String chosen) {

    @Override
    public String toString() {
      return "PasswordForm[hidden]";
    }
  }
}
