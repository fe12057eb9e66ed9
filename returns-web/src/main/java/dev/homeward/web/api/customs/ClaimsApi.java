package dev.homeward.web.api.customs;

import dev.homeward.audit.Actor;
import dev.homeward.customs.claim.ClaimBook;
import dev.homeward.customs.claim.ClaimId;
import dev.homeward.customs.claim.ClaimList;
import dev.homeward.customs.claim.ClaimState;
import dev.homeward.customs.claim.Claims;
import dev.homeward.shared.SellerId;
import dev.homeward.web.api.MoneyJson;
import dev.homeward.web.api.ReturnReading;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import dev.homeward.web.support.PageOf;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims for duties and taxes, over the API: from papers to money. */
@RestController
@RequestMapping("/api/v1/claims")
class ClaimsApi {

  private final ClaimList list;
  private final ClaimBook book;
  private final Claims claims;
  private final Clock clock;

  ClaimsApi(ClaimList list, ClaimBook book, Claims claims, Clock clock) {
    this.list = list;
    this.book = book;
    this.claims = claims;
    this.clock = clock;
  }

  /** That the papers are complete; with the proof that the goods left, where one is asked for. */
  record ReadyJson(@Size(max = 100) @Nullable String exportProof) {}

  /** The number that customs or the broker gave it. */
  record SubmittedJson(@NotBlank @Size(max = 100) String reference) {}

  /** What customs grant. */
  record GrantedJson(@NotNull @Valid MoneyJson granted) {}

  /** Why. */
  record ReasonJson(@NotBlank @Size(max = 1_000) String reason) {}

  /** Money that came; today where no day is told. */
  record PaidJson(@NotNull @Valid MoneyJson amount, @Nullable LocalDate receivedOn) {}

  private interface Command {
    void run(SellerId seller, ClaimId claim, Actor actor);
  }

  @GetMapping
  @HasScope("returns:read")
  @Operation(
      summary = "List claims",
      description =
          "Those first whose last day is next, and those that are over last. deadlineBy leaves out"
              + " claims whose last day is later, or that have none.")
  PageOf<ClaimJson.SummaryJson> find(
      @AuthenticationPrincipal ApiCaller caller,
      @RequestParam(required = false) @Nullable List<ClaimState> state,
      @RequestParam(required = false) @Nullable LocalDate deadlineBy,
      @RequestParam(required = false) @Nullable UUID seller,
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
    ClaimList.Page found =
        list.find(
            new ClaimList.Filter(
                caller.visibleSeller(seller == null ? null : new SellerId(seller)),
                state == null ? List.of() : state,
                deadlineBy),
            page,
            size);
    return new PageOf<>(
        found.rows().stream().map(ClaimJson.SummaryJson::of).toList(), page, size, found.total());
  }

  @GetMapping("/{id}")
  @HasScope("returns:read")
  @Operation(summary = "Read a claim", description = "With what is missing, and what came.")
  ClaimJson get(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    ClaimId claim = new ClaimId(id);
    return ClaimJson.of(book.get(sellerOf(caller, claim), claim));
  }

  @PostMapping("/{id}/ready")
  @HasScope("returns:write")
  @Operation(summary = "Book that the papers of a claim are complete")
  ClaimJson ready(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable ReadyJson ready) {
    String proof = ready == null ? null : ready.exportProof();
    return run(caller, id, (seller, claim, by) -> claims.ready(seller, claim, proof, by));
  }

  @PostMapping("/{id}/submit")
  @HasScope("returns:write")
  @Operation(
      summary = "Book that a claim was handed in",
      description = "409 before it is ready; 422 after its last day.")
  ClaimJson submit(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody SubmittedJson submitted) {
    return run(
        caller, id, (seller, claim, by) -> claims.submit(seller, claim, submitted.reference(), by));
  }

  @PostMapping("/{id}/accept")
  @HasScope("returns:write")
  @Operation(summary = "Book that customs grant a claim, or part of it")
  ClaimJson accept(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody GrantedJson decision) {
    return run(
        caller,
        id,
        (seller, claim, by) -> claims.accept(seller, claim, decision.granted().toMoney(), by));
  }

  @PostMapping("/{id}/refuse")
  @HasScope("returns:write")
  @Operation(
      summary = "Book that customs refuse a claim",
      description = "Its units may then be spent on another remedy.")
  ClaimJson refuse(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody ReasonJson why) {
    return run(caller, id, (seller, claim, by) -> claims.refuse(seller, claim, why.reason(), by));
  }

  @PostMapping("/{id}/payments")
  @HasScope("returns:write")
  @Operation(
      summary = "Book money that came for a claim",
      description =
          "The claim is over once all that was granted has come. The same Idempotency-Key is the"
              + " same money.")
  ClaimJson receive(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody PaidJson paid) {
    UUID known = ReturnReading.key("claim payment " + id, key);
    LocalDate told = paid.receivedOn();
    LocalDate on = told == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : told;
    return run(
        caller,
        id,
        (seller, claim, by) ->
            claims.receive(seller, claim, known, paid.amount().toMoney(), on, by));
  }

  @PostMapping("/{id}/withdraw")
  @HasScope("returns:write")
  @Operation(
      summary = "Take a claim back",
      description = "Its units may then be spent on another remedy.")
  ClaimJson withdraw(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable ReasonJson why) {
    String reason = why == null ? null : why.reason();
    return run(caller, id, (seller, claim, by) -> claims.withdraw(seller, claim, reason, by));
  }

  private ClaimJson run(ApiCaller caller, UUID id, Command command) {
    ClaimId claim = new ClaimId(id);
    SellerId seller = sellerOf(caller, claim);
    command.run(seller, claim, caller.actor());
    return ClaimJson.of(book.get(seller, claim));
  }

  private SellerId sellerOf(ApiCaller caller, ClaimId claim) {
    return caller.platform() ? book.sellerOf(claim) : caller.sellerOf(null);
  }
}
