package dev.homeward.web.alerts;

import dev.homeward.analytics.watch.Concern;
import dev.homeward.analytics.watch.DismissReason;
import dev.homeward.analytics.watch.TaskKind;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows platform staff the alerts of all sellers, and does what they decide about them. */
@Controller
@RequestMapping("/ops/alerts")
class OpsAlertsController {

  private final AlertScreen screen;
  private final AlertActions actions;

  OpsAlertsController(AlertScreen screen, AlertActions actions) {
    this.screen = screen;
    this.actions = actions;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "false") boolean closed,
      @RequestParam(required = false) @Nullable Concern concern,
      @RequestParam(required = false) @Nullable UUID seller,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    return screen.list(
        Optional.empty(), new AlertScreen.Filter(closed, concern, seller, page), model);
  }

  @GetMapping("/{id}")
  String open(@PathVariable UUID id, Model model) {
    return screen.open(Optional.empty(), id, model);
  }

  @PostMapping("/{id}")
  String act(
      @PathVariable UUID id,
      @RequestParam long version,
      @RequestParam String act,
      @RequestParam(required = false) @Nullable TaskKind kind,
      @RequestParam(required = false) @Nullable String assignee,
      @RequestParam(required = false) @Nullable String due,
      @RequestParam(required = false) @Nullable DismissReason reason,
      @RequestParam(defaultValue = "") String note,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    return actions.act(
        new AlertActions.Visit(Optional.empty(), id, version, member.actor()),
        new AlertActions.Form(act, kind, assignee, due, reason, note),
        "/ops/alerts/" + id,
        model,
        response);
  }
}
