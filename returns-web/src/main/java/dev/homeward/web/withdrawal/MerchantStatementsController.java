package dev.homeward.web.withdrawal;

import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.withdrawal.SetAside;
import dev.homeward.withdrawal.StatementId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a seller the statements of withdrawal that concern it, and matches them to orders. */
@Controller
@RequestMapping("/merchant/withdrawals")
class MerchantStatementsController {

  private final StatementScreen screen;
  private final StatementActions actions;

  MerchantStatementsController(StatementScreen screen, StatementActions actions) {
    this.screen = screen;
    this.actions = actions;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "false") boolean settled,
      @RequestParam(required = false) @Nullable UUID before,
      @AuthenticationPrincipal StaffMember member,
      Model model) {
    return screen.list(Optional.of(member.seller()), settled, before, model);
  }

  @GetMapping("/{id}")
  String open(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID order,
      @RequestParam(required = false) @Nullable String number,
      @AuthenticationPrincipal StaffMember member,
      Model model) {
    return screen.open(Optional.of(member.seller()), new StatementId(id), order, number, model);
  }

  @GetMapping("/{id}/receipt.pdf")
  ResponseEntity<Resource> pdf(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member) {
    return screen.pdf(Optional.of(member.seller()), new StatementId(id));
  }

  @DecidersOnly
  @PostMapping("/{id}/match")
  String match(
      @PathVariable UUID id,
      @RequestParam UUID order,
      @AuthenticationPrincipal StaffMember member,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    return actions.match(
        visit(id, member),
        order,
        request,
        model,
        response,
        filed -> "redirect:/merchant/returns/" + filed.id());
  }

  @DecidersOnly
  @PostMapping("/{id}/set-aside")
  String setAside(
      @PathVariable UUID id,
      @RequestParam SetAside reason,
      @RequestParam(defaultValue = "") String note,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    return actions.setAside(
        visit(id, member), reason, note, model, response, "redirect:/merchant/withdrawals");
  }

  private static StatementActions.Visit visit(UUID id, StaffMember member) {
    return new StatementActions.Visit(
        Optional.of(member.seller()), new StatementId(id), member.actor());
  }
}
