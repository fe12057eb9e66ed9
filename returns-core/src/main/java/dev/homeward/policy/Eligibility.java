package dev.homeward.policy;

import dev.homeward.order.OrderView;
import dev.homeward.shared.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Decides what may come back of an order, on which ground and terms: by the law of the place that
 * it went to, and by the policy that it was sold under. The law is in memory, and so is a policy
 * that was asked for before.
 */
@Service
public class Eligibility {

  private final SellerPolicies policies;
  private final Statutes law;

  Eligibility(SellerPolicies policies, Statutes law) {
    this.policies = policies;
    this.law = law;
  }

  /**
   * Applies law and policy to every line of an order. Days are counted in the shopper's time zone,
   * from the arrival of the units, the last day inclusive.
   *
   * @param returnable units left per line, as the quantity ledger has them
   * @param at the moment for which it is asked
   */
  public OrderEligibility of(OrderView order, Map<OrderLineId, Integer> returnable, Instant at) {
    return of(order, returnable, Map.of(), at);
  }

  /**
   * As above, where it is known what is to come back and why.
   *
   * @param wishes by line; lines of which nothing is to come back need none
   */
  public OrderEligibility of(
      OrderView order,
      Map<OrderLineId, Integer> returnable,
      Map<OrderLineId, Wish> wishes,
      Instant at) {
    PolicyVersion version = soldUnder(order);
    Sale sale = new Sale(law, order, version, wishes, at);
    List<LineEligibility> lines =
        order.lines().stream()
            .map(line -> sale.line(line, returnable.getOrDefault(line.id(), 0)))
            .toList();
    return new OrderEligibility(
        order.id(), sale.zone(), at, lines, version == null ? null : version.id());
  }

  /** All lines of an order are sold at one moment, and so under one version. */
  private @Nullable PolicyVersion soldUnder(OrderView order) {
    return order.lines().stream()
        .map(OrderView.Line::termsVersion)
        .filter(Objects::nonNull)
        .findFirst()
        .map(version -> policies.find(order.seller(), version))
        .orElseGet(() -> policies.inForce(order.seller(), order.placedAt()))
        .orElse(null);
  }
}
