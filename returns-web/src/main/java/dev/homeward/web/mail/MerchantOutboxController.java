package dev.homeward.web.mail;

import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the mails of the current seller. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/outbox")
class MerchantOutboxController {

  private final OutboxScreen screen;

  MerchantOutboxController(OutboxScreen screen) {
    this.screen = screen;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable UUID before,
      @AuthenticationPrincipal StaffMember member,
      Model model) {
    return screen.list(Optional.of(member.seller()), before, model);
  }

  @GetMapping("/{id}")
  String open(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member, Model model) {
    return screen.open(Optional.of(member.seller()), id, model);
  }

  @GetMapping("/{id}/html")
  ResponseEntity<String> html(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member) {
    return screen.html(Optional.of(member.seller()), id);
  }
}
