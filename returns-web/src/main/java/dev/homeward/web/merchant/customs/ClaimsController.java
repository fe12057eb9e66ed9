package dev.homeward.web.merchant.customs;

import dev.homeward.customs.claim.ClaimList;
import dev.homeward.customs.claim.ClaimState;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the claims of a seller, those first whose last day is next. */
@DecidersOnly
@Controller
class ClaimsController {

  private static final int SIZE = 50;

  private final ClaimList claims;
  private final Clock clock;

  ClaimsController(ClaimList claims, Clock clock) {
    this.claims = claims;
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
    model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return "merchant/customs/claims";
  }
}
