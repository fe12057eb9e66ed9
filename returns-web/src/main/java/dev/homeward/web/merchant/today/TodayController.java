package dev.homeward.web.merchant.today;

import dev.homeward.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Opens the seller's portal with what needs them. */
@Controller
class TodayController {

  private final Today today;

  TodayController(Today today) {
    this.today = today;
  }

  @GetMapping("/merchant")
  String show(@AuthenticationPrincipal StaffMember member, Model model) {
    model.addAttribute("today", today.of(member));
    return "merchant/today";
  }
}
