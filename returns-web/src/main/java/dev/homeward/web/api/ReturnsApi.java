package dev.homeward.web.api;

import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.FiledReturn;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnListing;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import dev.homeward.web.support.PageOf;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns, over the API: filed and read. */
@RestController
@RequestMapping("/api/v1/returns")
class ReturnsApi {

  private final Orders orders;
  private final ReturnFiling filing;
  private final ReturnListing listing;
  private final ReturnReading reading;

  ReturnsApi(Orders orders, ReturnFiling filing, ReturnListing listing, ReturnReading reading) {
    this.orders = orders;
    this.filing = filing;
    this.listing = listing;
    this.reading = reading;
  }

  @PostMapping
  @HasScope("returns:write")
  @Operation(
      summary = "File a return",
      description =
          "Reserves the units. A withdrawal is in force at once; another request waits for a"
              + " decision where the terms ask for one. The same Idempotency-Key answers the first"
              + " result. 422 names every line that cannot come back, with the rules against it.")
  ResponseEntity<ReturnJson> file(
      @AuthenticationPrincipal ApiCaller caller,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody NewReturnJson wish) {
    OrderView order = orders.get(caller.visibleSeller(null), new OrderId(wish.order()));
    SellerId tenant = order.seller();
    ReturnRequest request = wish.toRequest(tenant, ReturnReading.key("return", key));
    FiledReturn filed = filing.file(request, order, caller.actor());
    ReturnCaseDetails details = filed.details();
    return details == null
        ? ResponseEntity.ok(reading.read(tenant, filed.id()))
        : ResponseEntity.created(URI.create("/api/v1/returns/" + filed.id()))
            .body(reading.filed(details));
  }

  @GetMapping("/{id}")
  @HasScope("returns:read")
  @Operation(
      summary = "Read a return",
      description =
          "All five axes, parcels, units, grants, the rules that applied, and a timeline.")
  ReturnJson get(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    ReturnCaseId found = new ReturnCaseId(id);
    return reading.read(reading.sellerOf(caller, found), found);
  }

  @GetMapping
  @HasScope("returns:read")
  @Operation(
      summary = "List returns",
      description =
          "The latest request first. From is inclusive and to exclusive; each is a moment, or a day"
              + " that begins in UTC.")
  PageOf<ReturnSummaryJson> find(
      @AuthenticationPrincipal ApiCaller caller,
      @RequestParam(required = false) @Nullable List<RequestState> state,
      @RequestParam(required = false) @Nullable UUID seller,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
    ReturnListing.Page found =
        listing.find(
            new ReturnListing.Filter(
                caller.visibleSeller(seller == null ? null : new SellerId(seller)),
                state == null ? List.of() : state,
                Moments.read("from", from),
                Moments.read("to", to)),
            page,
            size);
    return new PageOf<>(
        found.rows().stream().map(ReturnSummaryJson::of).toList(), page, size, found.total());
  }
}
