package dev.homeward.web.api.routes;

import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.stock.ConsignmentId;
import dev.homeward.routing.stock.ConsignmentList;
import dev.homeward.routing.stock.ConsignmentState;
import dev.homeward.routing.stock.Consignments;
import dev.homeward.routing.stock.Consignments.Known;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.web.api.ReturnReading;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.support.PageOf;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Consignments, over the API: packed at a hub, and what is in them. Goods of many sellers meet. */
@RestController
@RequestMapping("/api/v1/consignments")
class ConsignmentsApi {

  private static final String READ = "hasRole('PLATFORM') and hasAuthority('SCOPE_returns:read')";
  private static final String WRITE = "hasRole('PLATFORM') and hasAuthority('SCOPE_returns:write')";

  private final ConsignmentList list;
  private final Consignments consignments;
  private final Hubs hubs;

  ConsignmentsApi(ConsignmentList list, Consignments consignments, Hubs hubs) {
    this.hubs = hubs;
    this.list = list;
    this.consignments = consignments;
  }

  /**
   * A consignment to be.
   *
   * @param toCountry where it goes to the sellers themselves; a hub has its own
   */
  record OpeningJson(@NotNull UUID from, @Nullable UUID to, @Nullable String toCountry) {}

  /** Units that are put in. */
  record UnitsJson(@NotNull UUID line, @Min(1) int quantity) {}

  /** What it weighs in all. */
  record WeightJson(@Min(1) int grams) {}

  /** The number of its declaration. */
  record DeclaredJson(@NotBlank @Size(max = 100) String reference) {}

  /** Who carries it. */
  record DepartedJson(
      @NotBlank @Size(max = 100) String carrier, @Size(max = 80) @Nullable String trackingNumber) {}

  @GetMapping
  @PreAuthorize(READ)
  @Operation(summary = "List consignments", description = "Those to be worked on first.")
  PageOf<ConsignmentJson> find(
      @RequestParam(required = false) @Nullable List<ConsignmentState> state,
      @RequestParam(required = false) @Nullable UUID from,
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
    ConsignmentList.Page found =
        list.find(
            state == null ? List.of() : state, from == null ? null : new HubId(from), page, size);
    return new PageOf<>(
        found.rows().stream().map(ConsignmentJson::of).toList(), page, size, found.total());
  }

  @GetMapping("/{id}")
  @PreAuthorize(READ)
  @Operation(summary = "Read a consignment", description = "With what is in it, and its steps.")
  ConsignmentJson.DetailsJson get(@PathVariable UUID id) {
    return ConsignmentJson.DetailsJson.of(consignments.get(new ConsignmentId(id)));
  }

  @PostMapping
  @PreAuthorize(WRITE)
  @Operation(
      summary = "Open a consignment",
      description = "The same Idempotency-Key is the same consignment.")
  ResponseEntity<ConsignmentJson.DetailsJson> open(
      @AuthenticationPrincipal ApiCaller caller,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody OpeningJson wish) {
    ConsignmentId id =
        new ConsignmentId(ReturnReading.key("consignment of " + caller.getName(), key));
    HubId from = new HubId(wish.from());
    if (wish.to() != null) {
      HubId to = new HubId(wish.to());
      CountryCode country = hubs.any(to).details().country();
      consignments.open(id, from, country, to, caller.actor());
    } else if (wish.toCountry() != null) {
      consignments.open(id, from, new CountryCode(wish.toCountry()), null, caller.actor());
    } else {
      throw new BusinessRuleViolation("consignment.no-destination");
    }
    return ResponseEntity.created(URI.create("/api/v1/consignments/" + id)).body(get(id.value()));
  }

  @PostMapping("/{id}/units")
  @PreAuthorize(WRITE)
  @Operation(
      summary = "Put units into a consignment",
      description = "The same Idempotency-Key puts them in once. 409 once it is sealed.")
  ConsignmentJson.DetailsJson pack(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody UnitsJson units) {
    consignments.pack(
        new ConsignmentId(id),
        new ReturnLineId(units.line()),
        units.quantity(),
        ReturnReading.key("units of " + id + caller.getName(), key),
        caller.actor());
    return get(id);
  }

  @DeleteMapping("/{id}/units/{line}")
  @PreAuthorize(WRITE)
  @Operation(
      summary = "Take all units of a line out of a consignment",
      description = "A line that is not in changes nothing. 409 once it is sealed.")
  ConsignmentJson.DetailsJson unpack(
      @AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id, @PathVariable UUID line) {
    consignments.unpack(new ConsignmentId(id), new ReturnLineId(line), caller.actor());
    return get(id);
  }

  @PostMapping("/{id}/seal")
  @PreAuthorize(WRITE)
  @Operation(
      summary = "Close and weigh a consignment",
      description = "Its papers can be made then.")
  ConsignmentJson.DetailsJson seal(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody WeightJson weight) {
    Known known = new Known(weight.grams(), null, null, null);
    return move(caller, id, ConsignmentState.SEALED, known);
  }

  @PostMapping("/{id}/declare")
  @PreAuthorize(WRITE)
  @Operation(summary = "Book that customs know of a consignment")
  ConsignmentJson.DetailsJson declare(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody DeclaredJson declared) {
    Known known = new Known(null, declared.reference(), null, null);
    return move(caller, id, ConsignmentState.DECLARED, known);
  }

  @PostMapping("/{id}/depart")
  @PreAuthorize(WRITE)
  @Operation(summary = "Book that a consignment left its hub")
  ConsignmentJson.DetailsJson depart(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @Valid @RequestBody DepartedJson departed) {
    Known known = new Known(null, null, departed.carrier(), departed.trackingNumber());
    return move(caller, id, ConsignmentState.DEPARTED, known);
  }

  @PostMapping("/{id}/arrive")
  @PreAuthorize(WRITE)
  @Operation(summary = "Book that a consignment is where it was sent to")
  ConsignmentJson.DetailsJson arrive(
      @AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    return move(caller, id, ConsignmentState.ARRIVED, Known.NOTHING);
  }

  @PostMapping("/{id}/reopen")
  @PreAuthorize(WRITE)
  @Operation(summary = "Open a consignment again that is sealed and not declared")
  ConsignmentJson.DetailsJson reopen(
      @AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    return move(caller, id, ConsignmentState.OPEN, Known.NOTHING);
  }

  @PostMapping("/{id}/cancel")
  @PreAuthorize(WRITE)
  @Operation(
      summary = "Give a consignment up",
      description = "Its goods are in the hub's stock again.")
  ConsignmentJson.DetailsJson cancel(
      @AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    return move(caller, id, ConsignmentState.CANCELLED, Known.NOTHING);
  }

  private ConsignmentJson.DetailsJson move(
      ApiCaller caller, UUID id, ConsignmentState next, Known known) {
    consignments.move(new ConsignmentId(id), next, known, caller.actor());
    return get(id);
  }
}
