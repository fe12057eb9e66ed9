package dev.homeward.web.api.customs;

import dev.homeward.customs.claim.ClaimBook;
import dev.homeward.customs.claim.ClaimId;
import dev.homeward.customs.claim.ClaimOpening;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.api.ReturnReading;
import dev.homeward.web.paper.customs.CaseWays;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The claims of a return, over the API. */
@RestController
@RequestMapping("/api/v1/returns/{id}/claims")
class ReturnClaimsApi {

  private final ClaimOpening opening;
  private final ClaimBook book;
  private final CaseWays ways;
  private final ReturnReading reading;

  ReturnClaimsApi(ClaimOpening opening, ClaimBook book, CaseWays ways, ReturnReading reading) {
    this.opening = opening;
    this.book = book;
    this.ways = ways;
    this.reading = reading;
  }

  /**
   * A claim to be.
   *
   * @param rule by which it is made
   * @param entry number of the import entry that it is about
   * @param exportOn day on which the goods leave; today where it is left out
   */
  record OpeningJson(
      @NotBlank @Size(max = 100) String rule,
      @NotBlank @Size(max = 60) String entry,
      @Nullable LocalDate exportOn) {}

  @GetMapping
  @HasScope("returns:read")
  @Operation(summary = "List the claims of a return", description = "The earliest first.")
  List<ClaimJson.SummaryJson> list(
      @AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    ReturnCaseId found = new ReturnCaseId(id);
    return book.of(reading.ownerOf(caller, found), found).stream()
        .map(ClaimJson.SummaryJson::of)
        .toList();
  }

  @PostMapping
  @HasScope("returns:write")
  @Operation(
      summary = "Open a claim for the units of a return that a rule helps",
      description =
          "One that is open already for the same entry and rule is answered instead. 422 where the"
              + " rule helps none of them.")
  ResponseEntity<ClaimJson> open(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody OpeningJson wish) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.ownerOf(caller, found);
    LocalDate leaves = wish.exportOn() == null ? ways.today() : wish.exportOn();
    ClaimId claim =
        opening
            .open(
                seller,
                found,
                wish.rule(),
                wish.entry(),
                ways.of(seller, found).end(),
                leaves,
                caller.actor())
            .id();
    return ResponseEntity.created(URI.create("/api/v1/claims/" + claim))
        .body(ClaimJson.of(book.get(seller, claim)));
  }
}
