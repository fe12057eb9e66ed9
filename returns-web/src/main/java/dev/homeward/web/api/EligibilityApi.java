package dev.homeward.web.api;

import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.policy.Eligibility;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may come back of an order, over the API. */
@RestController
@RequestMapping("/api/v1/orders/{id}/eligibility")
class EligibilityApi {

  private final Orders orders;
  private final Eligibility eligibility;
  private final MessageSource messages;
  private final Clock clock;

  EligibilityApi(Orders orders, Eligibility eligibility, MessageSource messages, Clock clock) {
    this.orders = orders;
    this.eligibility = eligibility;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  @HasScope("returns:read")
  @Operation(
      summary = "What may come back of an order",
      description =
          "Per line: the decision, every rule that had a say with its clause and dates, the last"
              + " day, who pays for the way back, and the deadline of the refund.")
  EligibilityJson get(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    OrderView order = orders.get(caller.visibleSeller(null), new OrderId(id));
    Map<OrderLineId, Integer> returnable =
        order.lines().stream()
            .collect(
                Collectors.toMap(OrderView.Line::id, line -> line.delivered() - line.returned()));
    return EligibilityJson.of(eligibility.of(order, returnable, clock.instant()), order, messages);
  }
}
