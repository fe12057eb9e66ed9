package dev.homeward.web.ops;

import dev.homeward.web.support.AuditScreen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows operators who changed what. */
@Controller
class PlatformAuditController {

  private final AuditScreen screen;

  PlatformAuditController(AuditScreen screen) {
    this.screen = screen;
  }

  @GetMapping("/ops/audit")
  String show(
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable UUID from,
      Model model) {
    return screen.show(null, action, text, from, model);
  }
}
