package dev.homeward.web.api;

import dev.homeward.customs.ImportEntries;
import dev.homeward.order.Orders;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How goods came in, over the API. */
@RestController
@RequestMapping("/api/v1/orders/{id}/import-entries")
class ImportEntriesApi {

  private final ImportEntries entries;
  private final Orders orders;

  ImportEntriesApi(ImportEntries entries, Orders orders) {
    this.entries = entries;
    this.orders = orders;
  }

  @GetMapping
  @HasScope("orders:read")
  @Operation(summary = "List the import entries of an order")
  List<EntryJson.Numbered> list(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    OrderId order = new OrderId(id);
    return entries.ofOrder(sellerOf(caller, order), order).stream()
        .map(EntryJson.Numbered::of)
        .toList();
  }

  @PutMapping("/{number}")
  @HasScope("orders:write")
  @Operation(
      summary = "Record how goods of an order came into the country of the shopper",
      description =
          "Duties and taxes are got back by what it says. The same number again replaces the entry.")
  ResponseEntity<EntryJson.Numbered> put(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @PathVariable String number,
      @Valid @RequestBody EntryJson entry) {
    OrderId order = new OrderId(id);
    boolean fresh =
        entries.put(sellerOf(caller, order), entry.toEntry(order, number), caller.actor());
    return ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK)
        .body(new EntryJson.Numbered(number, entry));
  }

  private SellerId sellerOf(ApiCaller caller, OrderId order) {
    Optional<SellerId> tenant =
        caller.platform() ? Optional.empty() : Optional.of(caller.sellerOf(null));
    return orders.get(tenant, order).seller();
  }
}
