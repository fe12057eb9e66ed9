package dev.homeward.web.ops;

import dev.homeward.account.Invitation;
import dev.homeward.account.NewStaff;
import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffManagement;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.AdminOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists people and gives them accounts. */
@AdminOnly
@Controller
class PeopleController {

  private static final Map<String, String> FIELD_OF =
      Map.of("staff.email-taken", "email", "staff.email-invalid", "email");

  private final StaffManagement staff;
  private final Sellers sellers;

  PeopleController(StaffManagement staff, Sellers sellers) {
    this.staff = staff;
    this.sellers = sellers;
  }

  @GetMapping("/ops/people")
  String list(Model model) {
    model.addAttribute("people", staff.all());
    model.addAttribute(
        "sellers",
        sellers.all().stream().collect(Collectors.toMap(SellerView::id, Function.identity())));
    return "ops/people";
  }

  @GetMapping("/ops/people/new")
  String form(@RequestParam(required = false) @Nullable UUID seller, Model model) {
    model.addAttribute("form", new PersonForm("", "", Set.of(), seller, SellerRole.OWNER));
    return form(model);
  }

  @PostMapping("/ops/people")
  String invite(
      @Valid @ModelAttribute("form") PersonForm form,
      BindingResult result,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    if (!result.hasErrors()) {
      try {
        Invitation invitation = staff.invite(member.actor(), form.person(sellers));
        // Answered at once, not after a redirect: the password is then never stored anywhere.
        model.addAttribute("invitation", invitation);
        return "ops/invitation";
      } catch (BusinessRuleViolation e) {
        Refusals.add(result, FIELD_OF, e);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(model);
  }

  private String form(Model model) {
    model.addAttribute("sellers", sellers.all());
    model.addAttribute("platformRoles", PlatformRole.values());
    model.addAttribute("sellerRoles", SellerRole.values());
    return "ops/person-new";
  }

  /** A person as typed in. */
  record PersonForm(
      @NotBlank @Email @Size(max = 200) String email,
      @NotBlank @Size(max = 100) String name,
      @Nullable Set<PlatformRole> roles,
      @Nullable UUID seller,
      @Nullable SellerRole sellerRole) {

    NewStaff person(Sellers known) {
      Map<SellerId, SellerRole> memberships =
          seller == null || sellerRole == null
              ? Map.of()
              : Map.of(known.get(new SellerId(seller)).id(), sellerRole);
      return new NewStaff(email, name, roles == null ? Set.of() : roles, memberships);
    }
  }
}
