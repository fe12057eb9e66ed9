package dev.homeward.web.merchant;

import dev.homeward.account.ApiKeyId;
import dev.homeward.account.ApiKeyManagement;
import dev.homeward.web.security.OwnerOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.ApiKeyForm;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issues and revokes the current seller's API keys. */
@OwnerOnly
@Controller
@RequestMapping("/merchant/api-keys")
class SellerKeysController {

  private static final String VIEW = "account/api-keys";

  private final ApiKeyManagement keys;

  SellerKeysController(ApiKeyManagement keys) {
    this.keys = keys;
  }

  @GetMapping
  String list(@AuthenticationPrincipal StaffMember member, Model model) {
    model.addAttribute("form", ApiKeyForm.EMPTY);
    return show(member, model);
  }

  @PostMapping
  String issue(
      @Valid @ModelAttribute("form") ApiKeyForm form,
      BindingResult result,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    if (result.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    } else {
      // Answered at once, not after a redirect: the key is then never stored anywhere.
      model.addAttribute("issued", keys.issue(member.actor(), form.request(member.seller())));
      model.addAttribute("form", ApiKeyForm.EMPTY);
    }
    return show(member, model);
  }

  @PostMapping("/{id}/revoke")
  String revoke(
      @PathVariable UUID id,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    keys.revoke(member.actor(), member.seller(), new ApiKeyId(id));
    redirect.addFlashAttribute("flash", "account.api-keys.revoked");
    return "redirect:/merchant/api-keys";
  }

  private String show(StaffMember member, Model model) {
    model.addAttribute("keys", keys.ofSeller(member.seller()));
    model.addAttribute("scopes", ApiKeyForm.offered(false));
    return VIEW;
  }
}
