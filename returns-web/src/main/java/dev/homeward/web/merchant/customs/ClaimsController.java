package dev.homeward.web.merchant.customs;

import dev.homeward.customs.claim.ClaimList;
import dev.homeward.customs.claim.ClaimState;
import dev.homeward.customs.postal.PackagingWeights;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the claims of a seller, those first whose last day is next. */
@DecidersOnly
@Controller
class ClaimsController {

  private static final int SIZE = 50;

  private final ClaimList claims;
  private final PackagingWeights packaging;
  private final Clock clock;

  ClaimsController(ClaimList claims, PackagingWeights packaging, Clock clock) {
    this.claims = claims;
    this.packaging = packaging;
    this.clock = clock;
  }

  @GetMapping("/merchant/customs")
  String list(
      @AuthenticationPrincipal StaffMember member,
      @RequestParam(required = false) @Nullable ClaimState state,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    int shown = Math.max(page, 0);
    model.addAttribute("claims", claims.page(member.seller(), state, shown, SIZE));
    model.addAttribute("sums", claims.sums(member.seller()));
    model.addAttribute("counts", claims.counts(member.seller()));
    model.addAttribute("states", ClaimState.values());
    model.addAttribute("state", state);
    model.addAttribute("page", shown);
    model.addAttribute("size", SIZE);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    model.addAttribute("today", today);
    model.addAttribute("packaging", packaging.of(member.seller(), today));
    return "merchant/customs/claims";
  }

  /** Takes down what the seller's packaging weighs. */
  @PostMapping("/merchant/customs/packaging")
  String packaging(
      @AuthenticationPrincipal StaffMember member,
      @RequestParam int grams,
      Model model,
      HttpServletResponse response) {
    try {
      packaging.set(Optional.of(member.seller()), grams, member.actor());
      return "redirect:/merchant/customs#packaging";
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return list(member, null, 0, model);
    }
  }
}
