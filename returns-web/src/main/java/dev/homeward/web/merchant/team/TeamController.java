package dev.homeward.web.merchant.team;

import dev.homeward.account.SellerRole;
import dev.homeward.account.SellerTeam;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.OwnerOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lists the seller's people, and gives new ones accounts. */
@OwnerOnly
@Controller
@RequestMapping("/merchant/team")
class TeamController {

  private static final Map<String, String> FIELD_OF =
      Map.of("staff.email-taken", "email", "staff.email-invalid", "email");

  private final SellerTeam team;

  TeamController(SellerTeam team) {
    this.team = team;
  }

  @GetMapping
  String list(@AuthenticationPrincipal StaffMember member, Model model) {
    model.addAttribute("people", team.of(member.seller()));
    model.addAttribute("seller", member.seller());
    return "merchant/team";
  }

  @GetMapping("/new")
  String form(Model model) {
    model.addAttribute("form", new InviteForm("", "", SellerRole.AGENT));
    model.addAttribute("roles", SellerRole.values());
    return "merchant/team-new";
  }

  @PostMapping
  String invite(
      @Valid @ModelAttribute("form") InviteForm form,
      BindingResult result,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    if (!result.hasErrors()) {
      try {
        // Answered at once, not after a redirect: the password is then never stored anywhere.
        model.addAttribute(
            "invitation",
            team.invite(member.actor(), member.seller(), form.email(), form.name(), form.role()));
        return "merchant/team-invitation";
      } catch (BusinessRuleViolation e) {
        Refusals.add(result, FIELD_OF, e);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("roles", SellerRole.values());
    return "merchant/team-new";
  }

  /** A person as typed in. */
  record InviteForm(
      @NotBlank @Email @Size(max = 200) String email,
      @NotBlank @Size(max = 100) String name,
      @NotNull SellerRole role) {}
}
