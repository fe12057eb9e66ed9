package dev.homeward.web.mail;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows platform staff the mails of all sellers. */
@Controller
@RequestMapping("/ops/outbox")
class OpsOutboxController {

  private final OutboxScreen screen;

  OpsOutboxController(OutboxScreen screen) {
    this.screen = screen;
  }

  @GetMapping
  String list(@RequestParam(required = false) @Nullable UUID before, Model model) {
    return screen.list(Optional.empty(), before, model);
  }

  @GetMapping("/{id}")
  String open(@PathVariable UUID id, Model model) {
    return screen.open(Optional.empty(), id, model);
  }

  @GetMapping("/{id}/html")
  ResponseEntity<String> html(@PathVariable UUID id) {
    return screen.html(Optional.empty(), id);
  }
}
