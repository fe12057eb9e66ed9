package dev.homeward.web.merchant;

import dev.homeward.web.security.OwnerOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.AuditScreen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows owners who changed what of their seller. */
@Controller
class SellerAuditController {

  private final AuditScreen screen;

  SellerAuditController(AuditScreen screen) {
    this.screen = screen;
  }

  @OwnerOnly
  @GetMapping("/merchant/audit")
  String show(
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable UUID from,
      @AuthenticationPrincipal StaffMember member,
      Model model) {
    return screen.show(member.seller(), action, text, from, model);
  }
}
