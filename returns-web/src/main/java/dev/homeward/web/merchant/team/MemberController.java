package dev.homeward.web.merchant.team;

import dev.homeward.account.SellerRole;
import dev.homeward.account.SellerTeam;
import dev.homeward.account.StaffId;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.OwnerOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows one of the seller's people, and changes what they may do. */
@OwnerOnly
@Controller
@RequestMapping("/merchant/team/{id}")
class MemberController {

  private final SellerTeam team;

  MemberController(SellerTeam team) {
    this.team = team;
  }

  @GetMapping
  String show(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member, Model model) {
    model.addAttribute("person", team.get(member.seller(), new StaffId(id)));
    model.addAttribute("seller", member.seller());
    model.addAttribute("roles", SellerRole.values());
    return "merchant/team-member";
  }

  @PostMapping("/role")
  String role(
      @PathVariable UUID id,
      @RequestParam SellerRole role,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Runnable deed = () -> team.assign(member.actor(), member.seller(), new StaffId(id), role);
    return changed(id, member, deed, new Answer(model, response, redirect));
  }

  @PostMapping("/remove")
  String remove(
      @PathVariable UUID id,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Answer answer = new Answer(model, response, redirect);
    Runnable deed = () -> team.remove(member.actor(), member.seller(), new StaffId(id));
    String next = changed(id, member, deed, answer);
    boolean own = member.id().value().equals(id);
    return next.startsWith("redirect:")
        ? own ? "redirect:/account/password" : "redirect:/merchant/team"
        : next;
  }

  @PostMapping("/disable")
  String disable(
      @PathVariable UUID id,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Runnable deed = () -> team.disable(member.actor(), member.seller(), new StaffId(id));
    return changed(id, member, deed, new Answer(model, response, redirect));
  }

  @PostMapping("/enable")
  String enable(
      @PathVariable UUID id,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Runnable deed = () -> team.enable(member.actor(), member.seller(), new StaffId(id));
    return changed(id, member, deed, new Answer(model, response, redirect));
  }

  @PostMapping("/password")
  String resetPassword(
      @PathVariable UUID id,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    try {
      model.addAttribute(
          "invitation", team.resetPassword(member.actor(), member.seller(), new StaffId(id)));
      return "merchant/team-invitation";
    } catch (BusinessRuleViolation refusal) {
      return refused(id, member, refusal, model, response);
    }
  }

  private record Answer(Model model, HttpServletResponse response, RedirectAttributes redirect) {}

  private String changed(UUID id, StaffMember member, Runnable deed, Answer answer) {
    try {
      deed.run();
      answer.redirect().addFlashAttribute("flash", "merchant.team.saved");
      return "redirect:/merchant/team/" + id;
    } catch (BusinessRuleViolation refusal) {
      return refused(id, member, refusal, answer.model(), answer.response());
    }
  }

  private String refused(
      UUID id,
      StaffMember member,
      BusinessRuleViolation refusal,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusal", refusal);
    return show(id, member, model);
  }
}
