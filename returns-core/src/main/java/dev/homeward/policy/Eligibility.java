package dev.homeward.policy;

import dev.homeward.order.OrderView;
import dev.homeward.shared.OrderLineId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides what may come back of an order, on which ground and terms. */
@Service
public class Eligibility {

  private final SellerPolicies policies;
  private final Statutes statutes = new Statutes();
  private final ShopperZones zones = new ShopperZones();

  Eligibility(SellerPolicies policies) {
    this.policies = policies;
  }

  /**
   * Applies law and policy to every line of an order. Days are counted in the shopper's time zone,
   * from the arrival of the units, the last day inclusive.
   *
   * @param returnable units left per line, as the quantity ledger has them
   * @param at the moment for which it is asked
   */
  public OrderEligibility of(OrderView order, Map<OrderLineId, Integer> returnable, Instant at) {
    ZoneId zone = zones.of(order.destination().country(), at);
    Instant last = lastArrival(order);
    List<LineEligibility> lines =
        order.lines().stream()
            .map(line ->
                new LineEligibility(
                    line.id(),
                    returnable.getOrDefault(line.id(), 0),
                    windows(order, line, zone, last, at)))
            .toList();
    return new OrderEligibility(order.id(), zone, at, lines, versionOf(order));
  }

  /** All lines of an order are sold at one moment, and so under one version. */
  private static @Nullable PolicyVersionId versionOf(OrderView order) {
    return order.lines().stream()
        .map(OrderView.Line::termsVersion)
        .filter(Objects::nonNull)
        .findFirst()
        .map(PolicyVersionId::new)
        .orElse(null);
  }

  private List<UnitWindow> windows(
      OrderView order, OrderView.Line line, ZoneId zone, @Nullable Instant last, Instant at) {
    UUID sold = line.termsVersion();
    PolicyVersion version = sold == null ? null : policies.find(order.seller(), sold).orElse(null);
    return Arrival.of(order, line).stream()
        .map(arrival ->
            new UnitWindow(
                arrival.units(),
                arrival.at(),
                arrival.assumed(),
                new WindowRules(statutes, order, line, version, zone, at).decide(arrival, last)))
        .toList();
  }

  /** When the last goods of the order arrived; null while any are under way. */
  private static @Nullable Instant lastArrival(OrderView order) {
    List<Arrival> arrivals =
        order.lines().stream()
            .filter(OrderView.Line::merchandise)
            .flatMap(line -> Arrival.of(order, line).stream())
            .toList();
    return arrivals.stream().anyMatch(arrival -> arrival.at() == null)
        ? null
        : arrivals.stream()
            .map(Arrival::at)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
  }
}
