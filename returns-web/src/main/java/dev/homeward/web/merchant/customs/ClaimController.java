package dev.homeward.web.merchant.customs;

import dev.homeward.customs.claim.ClaimBook;
import dev.homeward.customs.claim.ClaimDetails;
import dev.homeward.customs.claim.ClaimId;
import dev.homeward.customs.claim.Claims;
import dev.homeward.routing.stock.ExportProofs;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.web.paper.evidence.EvidencePack;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** One claim: what it needs, where it stands, and what came. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/customs/claims/{id}")
class ClaimController {

  private final ClaimBook book;
  private final Claims claims;
  private final EvidencePack evidence;
  private final ExportProofs proofs;
  private final Clock clock;

  ClaimController(
      ClaimBook book, Claims claims, EvidencePack evidence, ExportProofs proofs, Clock clock) {
    this.proofs = proofs;
    this.book = book;
    this.claims = claims;
    this.evidence = evidence;
    this.clock = clock;
  }

  @GetMapping
  String show(@AuthenticationPrincipal StaffMember member, @PathVariable UUID id, Model model) {
    ClaimDetails details = book.get(member.seller(), new ClaimId(id));
    model.addAttribute("details", details);
    model.addAttribute(
        "proofs",
        proofs.of(member.seller(), details.lines().stream().map(ClaimDetails.Line::line).toList()));
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return "merchant/customs/claim";
  }

  @GetMapping("/evidence.zip")
  ResponseEntity<StreamingResponseBody> evidence(
      @AuthenticationPrincipal StaffMember member, @PathVariable UUID id) {
    return evidence.of(member.seller(), book.get(member.seller(), new ClaimId(id)));
  }

  /**
   * Does something about a claim.
   *
   * @param text export proof, reference or reason, as the deed needs
   * @param key of the page: the same money sent twice is once
   */
  @PostMapping
  String act(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable UUID id,
      @RequestParam String deed,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable BigDecimal amount,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable UUID key,
      Model model,
      HttpServletResponse response) {
    try {
      run(member, new ClaimId(id), new Deed(deed, text, amount, on, key));
      return "redirect:/merchant/customs/claims/" + id;
    } catch (BusinessRuleViolation refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return show(member, id, model);
    }
  }

  private record Deed(
      String name,
      @Nullable String text,
      @Nullable BigDecimal amount,
      @Nullable LocalDate on,
      @Nullable UUID key) {

    String words() {
      return text == null ? "" : text;
    }
  }

  private void run(StaffMember member, ClaimId id, Deed deed) {
    switch (deed.name()) {
      case "ready" -> claims.ready(member.seller(), id, deed.text(), member.actor());
      case "submit" -> claims.submit(member.seller(), id, deed.words(), member.actor());
      case "accept" -> claims.accept(member.seller(), id, money(member, id, deed), member.actor());
      case "refuse" -> claims.refuse(member.seller(), id, deed.words(), member.actor());
      case "withdraw" -> claims.withdraw(member.seller(), id, deed.text(), member.actor());
      case "receive" ->
          claims.receive(
              member.seller(),
              id,
              deed.key() == null ? UUID.randomUUID() : deed.key(),
              money(member, id, deed),
              deed.on() == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : deed.on(),
              member.actor());
      default -> throw new BusinessRuleViolation("customs.claim.deed", deed.name());
    }
  }

  private Money money(StaffMember member, ClaimId id, Deed deed) {
    ClaimDetails details = book.get(member.seller(), id);
    BigDecimal amount = deed.amount() == null ? BigDecimal.ZERO : deed.amount();
    return Money.of(amount, details.claim().asked().currency());
  }
}
