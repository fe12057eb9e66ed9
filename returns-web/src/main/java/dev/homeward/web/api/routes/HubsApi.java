package dev.homeward.web.api.routes;

import dev.homeward.routing.Hub;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.stock.HubStock;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import dev.homeward.web.support.PageOf;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hubs and what is in them, over the API. */
@RestController
@RequestMapping("/api/v1/hubs")
class HubsApi {

  private final Hubs hubs;
  private final HubStock stock;

  HubsApi(Hubs hubs, HubStock stock) {
    this.hubs = hubs;
    this.stock = stock;
  }

  @GetMapping
  @HasScope("returns:read")
  @Operation(
      summary = "List hubs",
      description =
          "By their codes, closed ones too. A seller's key sees the platform's hubs and its own.")
  PageOf<HubJson> list(
      @AuthenticationPrincipal ApiCaller caller,
      @RequestParam(required = false) @Nullable UUID seller,
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
    List<Hub> all =
        caller
            .visibleSeller(seller == null ? null : new SellerId(seller))
            .map(hubs::usableBy)
            .orElseGet(() -> List.copyOf(hubs.byId().values()));
    return PageOf.cut(all, page, size, HubJson::of);
  }

  @GetMapping("/{id}")
  @HasScope("returns:read")
  @Operation(summary = "Read a hub")
  HubJson get(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    return HubJson.of(visible(caller, id));
  }

  @PutMapping
  @HasScope("returns:write")
  @Operation(
      summary = "Add the hub of a code, or change it",
      description =
          "A seller's key keeps the seller's own hubs; a platform key the platform's, or those of"
              + " the seller it names. 409 where the version named is not the present one.")
  ResponseEntity<HubJson> put(
      @AuthenticationPrincipal ApiCaller caller, @Valid @RequestBody HubJson hub) {
    SellerId named = hub.seller() == null ? null : new SellerId(hub.seller());
    SellerId owner = caller.visibleSeller(named).orElse(null);
    Hubs.Put put = hubs.put(hub.toDetails(owner), hub.version(), caller.actor());
    return ResponseEntity.status(put.added() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(HubJson.of(put.hub()));
  }

  @GetMapping("/{id}/stock")
  @HasScope("returns:read")
  @Operation(
      summary = "List what is in a hub",
      description =
          "What came first comes first. Units in consignments are not counted. A seller's key sees"
              + " the seller's own goods.")
  PageOf<StockJson> stock(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
    HubStock.Page found =
        stock.page(caller.visibleSeller(null), visible(caller, id).id(), page, size);
    return new PageOf<>(
        found.lines().stream().map(StockJson::of).toList(), page, size, found.total());
  }

  private Hub visible(ApiCaller caller, UUID id) {
    HubId hub = new HubId(id);
    return caller
        .visibleSeller(null)
        .map(seller -> hubs.get(seller, hub))
        .orElseGet(() -> hubs.any(hub));
  }
}
