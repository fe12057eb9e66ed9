package dev.homeward.web.api;

import dev.homeward.order.OrderBook;
import dev.homeward.order.Orders;
import dev.homeward.order.RecordedOrder;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import dev.homeward.web.support.PageOf;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders, over the API. */
@RestController
@RequestMapping("/api/v1/orders")
class OrdersApi {

  private final OrderBook book;
  private final Orders orders;
  private final Sellers sellers;

  OrdersApi(OrderBook book, Orders orders, Sellers sellers) {
    this.book = book;
    this.orders = orders;
    this.sellers = sellers;
  }

  @PostMapping
  @HasScope("orders:write")
  ResponseEntity<OrderJson> record(
      @AuthenticationPrincipal ApiCaller caller, @Valid @RequestBody OrderJson order) {
    SellerId seller = sellers.get(caller.sellerOf(order.sellerId())).id();
    return switch (book.record(seller, List.of(OrderMapping.toDraft(order))).getFirst()) {
      case RecordedOrder.Refused refused ->
          throw new BusinessRuleViolation(refused.code(), refused.sku());
      case RecordedOrder.Stored stored -> {
        OrderJson body = order.with(stored.id(), seller, stored.lines());
        yield stored.change() == RecordedOrder.Change.CREATED
            ? ResponseEntity.created(URI.create("/api/v1/orders/" + stored.id())).body(body)
            : ResponseEntity.ok(body);
      }
    };
  }

  @GetMapping("/{id}")
  @HasScope("orders:read")
  OrderJson get(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    return OrderMapping.toJson(orders.get(caller.visibleSeller(null), new OrderId(id)));
  }

  @GetMapping
  @HasScope("orders:read")
  PageOf<OrderJson> find(
      @AuthenticationPrincipal ApiCaller caller,
      @RequestParam(required = false) @Nullable UUID seller,
      @RequestParam(required = false) @Nullable String number,
      @RequestParam(required = false) @Nullable String email,
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
    Orders.Page found =
        orders.find(
            caller.visibleSeller(seller == null ? null : new SellerId(seller)),
            number,
            email,
            page,
            size);
    return new PageOf<>(
        found.orders().stream().map(OrderMapping::toJson).toList(), page, size, found.total());
  }
}
