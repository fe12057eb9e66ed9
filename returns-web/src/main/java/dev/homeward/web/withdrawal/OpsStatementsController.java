package dev.homeward.web.withdrawal;

import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.StaffMember;
import dev.homeward.withdrawal.Matching;
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

/** Shows platform staff the statements of withdrawal that belong to no seller yet. */
@Controller
@RequestMapping("/ops/withdrawals")
class OpsStatementsController {

  private static final String LIST = "redirect:/ops/withdrawals";

  private final StatementScreen screen;
  private final StatementActions actions;
  private final Matching matching;
  private final Sellers sellers;

  OpsStatementsController(
      StatementScreen screen, StatementActions actions, Matching matching, Sellers sellers) {
    this.screen = screen;
    this.actions = actions;
    this.matching = matching;
    this.sellers = sellers;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "false") boolean settled,
      @RequestParam(required = false) @Nullable UUID before,
      Model model) {
    return screen.list(Optional.empty(), settled, before, model);
  }

  @GetMapping("/{id}")
  String open(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID order,
      @RequestParam(required = false) @Nullable String number,
      Model model) {
    return screen.open(Optional.empty(), new StatementId(id), order, number, model);
  }

  @GetMapping("/{id}/receipt.pdf")
  ResponseEntity<Resource> pdf(@PathVariable UUID id) {
    return screen.pdf(Optional.empty(), new StatementId(id));
  }

  @PostMapping("/{id}/match")
  String match(
      @PathVariable UUID id,
      @RequestParam UUID order,
      @AuthenticationPrincipal StaffMember member,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    return actions.match(visit(id, member), order, request, model, response, _ -> LIST);
  }

  @PostMapping("/{id}/set-aside")
  String setAside(
      @PathVariable UUID id,
      @RequestParam SetAside reason,
      @RequestParam(defaultValue = "") String note,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response) {
    return actions.setAside(visit(id, member), reason, note, model, response, LIST);
  }

  @PostMapping("/{id}/hand-over")
  String handOver(
      @PathVariable UUID id,
      @RequestParam UUID seller,
      @AuthenticationPrincipal StaffMember member) {
    SellerId to = sellers.get(new SellerId(seller)).id();
    matching.handOver(new StatementId(id), to, member.actor());
    return LIST;
  }

  private static StatementActions.Visit visit(UUID id, StaffMember member) {
    return new StatementActions.Visit(Optional.empty(), new StatementId(id), member.actor());
  }
}
