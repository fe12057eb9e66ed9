package dev.homeward.web.ops;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffId;
import dev.homeward.account.StaffManagement;
import dev.homeward.account.StaffView;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.AdminOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** Shows one person, and changes what they may do. */
@AdminOnly
@Controller
@RequestMapping("/ops/people/{id}")
class PersonController {

  private static final String VIEW = "ops/person";

  private final StaffManagement staff;
  private final Sellers sellers;

  PersonController(StaffManagement staff, Sellers sellers) {
    this.staff = staff;
    this.sellers = sellers;
  }

  @GetMapping
  String show(@PathVariable UUID id, Model model) {
    return show(staff.get(new StaffId(id)), model);
  }

  @PostMapping("/roles")
  String roles(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Set<PlatformRole> roles,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Set<PlatformRole> chosen = roles == null ? Set.of() : roles;
    Runnable change = () -> staff.assignPlatformRoles(member.actor(), new StaffId(id), chosen);
    return changed(id, change, model, response, redirect);
  }

  @PostMapping("/disable")
  String disable(
      @PathVariable UUID id,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Runnable change = () -> staff.disable(member.actor(), new StaffId(id));
    return changed(id, change, model, response, redirect);
  }

  @PostMapping("/enable")
  String enable(
      @PathVariable UUID id,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Runnable change = () -> staff.enable(member.actor(), new StaffId(id));
    return changed(id, change, model, response, redirect);
  }

  @PostMapping("/memberships")
  String join(
      @PathVariable UUID id,
      @RequestParam UUID seller,
      @RequestParam SellerRole role,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    SellerId known = sellers.get(new SellerId(seller)).id();
    staff.join(member.actor(), new StaffId(id), known, role);
    return saved(id, redirect);
  }

  @PostMapping("/memberships/remove")
  String leave(
      @PathVariable UUID id,
      @RequestParam UUID seller,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    staff.leave(member.actor(), new StaffId(id), new SellerId(seller));
    return saved(id, redirect);
  }

  @PostMapping("/password")
  String resetPassword(
      @PathVariable UUID id, @AuthenticationPrincipal StaffMember member, Model model) {
    model.addAttribute("invitation", staff.resetPassword(member.actor(), new StaffId(id)));
    return "ops/invitation";
  }

  private String changed(
      UUID id,
      Runnable change,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      change.run();
      return saved(id, redirect);
    } catch (BusinessRuleViolation e) {
      model.addAttribute("refusal", "error." + e.code());
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(id, model);
    }
  }

  private static String saved(UUID id, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", "ops.people.saved");
    return "redirect:/ops/people/" + id;
  }

  private String show(StaffView person, Model model) {
    model.addAttribute("person", person);
    List<SellerView> all = sellers.all();
    model.addAttribute("allSellers", all);
    model.addAttribute(
        "sellers", all.stream().collect(Collectors.toMap(SellerView::id, Function.identity())));
    model.addAttribute("platformRoles", PlatformRole.values());
    model.addAttribute("sellerRoles", SellerRole.values());
    return VIEW;
  }
}
