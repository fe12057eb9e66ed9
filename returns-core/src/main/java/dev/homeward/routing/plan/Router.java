package dev.homeward.routing.plan;

import dev.homeward.inspection.Grade;
import dev.homeward.routing.Capability;
import dev.homeward.routing.Hub;
import dev.homeward.routing.plan.Journey.Found;
import dev.homeward.routing.plan.Journey.None;
import dev.homeward.shared.CountryCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out every way for some goods. It decides by its facts alone: the same facts give the same
 * answer.
 */
final class Router {

  private static final Set<Route> RESOLD =
      EnumSet.of(
          Route.RESELL_LOCALLY, Route.REFURBISH, Route.HUB_CONSOLIDATION, Route.RETURN_TO_ORIGIN);

  private final RouteFacts facts;
  private final Journeys journeys;
  private final Legal legal;

  private Router(RouteFacts facts) {
    this.facts = facts;
    this.journeys = new Journeys(facts);
    this.legal = new Legal(facts);
  }

  /** Returns one option for every way, in their usual order. */
  static List<RouteOption> options(RouteFacts facts) {
    Router router = new Router(facts);
    return Arrays.stream(Route.values()).map(router::option).toList();
  }

  /**
   * Returns the way that is worth most; of equals the first. Destroying is never chosen over a way
   * that leaves the goods of use and is worth the same. Empty where every way is closed.
   */
  static @Nullable Route best(List<RouteOption> options) {
    return options.stream()
        .flatMap(
            option -> option instanceof RouteOption.Open open ? Stream.of(open) : Stream.empty())
        .max(
            Comparator.comparing(RouteOption.Open::net)
                .thenComparing(RouteOption.Open::route, Comparator.reverseOrder()))
        .map(RouteOption.Open::route)
        .orElse(null);
  }

  private RouteOption option(Route route) {
    return switch (route) {
      case KEEP_WITH_SHOPPER -> keep();
      case RESELL_LOCALLY -> choose(route, journeys.toHubs(Set.of(Capability.RESELL)));
      case REFURBISH ->
          choose(route, journeys.toHubs(Set.of(Capability.REFURBISH, Capability.RESELL)));
      case HUB_CONSOLIDATION -> choose(route, journeys.overHubs(facts.home()));
      case RETURN_TO_ORIGIN -> choose(route, List.of(journeys.direct(facts.home())));
      case RETURN_TO_SUPPLIER -> supplier();
      case DONATE -> choose(route, journeys.toHubs(Set.of(Capability.DONATE)));
      case DESTROY -> choose(route, journeys.toHubs(Set.of(Capability.DESTROY)));
    };
  }

  private RouteOption keep() {
    if (facts.here() != null) {
      return new RouteOption.Closed(
          Route.KEEP_WITH_SHOPPER, facts.here(), List.of(Block.practical("ARRIVED")));
    }
    List<Block> blocks = legal.against(Route.KEEP_WITH_SHOPPER, facts.shopper());
    if (!blocks.isEmpty()) {
      return new RouteOption.Closed(Route.KEEP_WITH_SHOPPER, null, blocks);
    }
    Arithmetic sum = new Arithmetic(facts);
    sum.customs(facts.shopper());
    return sum.option(Route.KEEP_WITH_SHOPPER, null, 0);
  }

  private RouteOption supplier() {
    Route route = Route.RETURN_TO_SUPPLIER;
    CountryCode supplier = facts.terms().supplier();
    if (supplier == null) {
      return closed(route, "NO_SUPPLIER");
    }
    if (!facts.goods().supplierAtFault()) {
      return closed(route, "NOT_SUPPLIERS_FAULT");
    }
    List<Journey> ways = new ArrayList<>(journeys.overHubs(supplier));
    ways.add(journeys.direct(supplier));
    return choose(route, ways);
  }

  private RouteOption closed(Route route, String why) {
    return new RouteOption.Closed(route, facts.here(), List.of(Block.practical(why)));
  }

  /** Of several ways the one that is worth most; where all are closed, the reasons of the law. */
  private RouteOption choose(Route route, List<Journey> ways) {
    List<RouteOption> options = ways.stream().map(way -> along(route, way)).toList();
    return options.stream()
        .filter(RouteOption.Open.class::isInstance)
        .map(RouteOption.Open.class::cast)
        .max(Comparator.comparing(RouteOption.Open::net))
        .map(RouteOption.class::cast)
        .orElseGet(() -> allClosed(route, options));
  }

  private static RouteOption allClosed(Route route, List<RouteOption> options) {
    List<RouteOption.Closed> closed = options.stream().map(RouteOption.Closed.class::cast).toList();
    return closed.stream()
        .filter(RouteOption.Closed::byLaw)
        .findFirst()
        .orElseGet(() ->
            new RouteOption.Closed(
                route,
                closed.getFirst().hub(),
                closed.stream().flatMap(each -> each.blocks().stream()).distinct().toList()));
  }

  private RouteOption along(Route route, Journey way) {
    return switch (way) {
      case None none -> new RouteOption.Closed(route, none.hub(), reasons(route, none));
      case Found found -> {
        List<Block> blocks = legal.against(route, found.end());
        yield blocks.isEmpty()
            ? worth(route, found)
            : new RouteOption.Closed(route, found.hub(), blocks);
      }
    };
  }

  /** What the law forbids anyway is said even where no lane leads there. */
  private List<Block> reasons(Route route, None none) {
    Hub hub = none.hub();
    List<Block> blocks = new ArrayList<>();
    blocks.add(none.why());
    blocks.addAll(legal.against(route, hub == null ? facts.country() : hub.details().country()));
    return blocks;
  }

  private RouteOption worth(Route route, Found way) {
    Arithmetic sum = new Arithmetic(facts);
    if (RESOLD.contains(route)) {
      boolean atHome = way.end().equals(facts.home());
      sum.resale(
          route == Route.REFURBISH ? better(facts.goods().grade()) : facts.goods().grade(), atHome);
    } else if (route == Route.RETURN_TO_SUPPLIER) {
      sum.supplierCredit();
    }
    sum.journey(way);
    service(route).ifPresent(what -> sum.service(Objects.requireNonNull(way.hub()), what));
    sum.importCharges(way.end());
    sum.customs(way.end());
    sum.late(way);
    return sum.option(route, way.hub(), way.days());
  }

  private static Optional<Capability> service(Route route) {
    return switch (route) {
      case RESELL_LOCALLY -> Optional.of(Capability.RESELL);
      case REFURBISH -> Optional.of(Capability.REFURBISH);
      case DONATE -> Optional.of(Capability.DONATE);
      case DESTROY -> Optional.of(Capability.DESTROY);
      case KEEP_WITH_SHOPPER, HUB_CONSOLIDATION, RETURN_TO_ORIGIN, RETURN_TO_SUPPLIER ->
          Optional.empty();
    };
  }

  /** Repair lifts goods by one grade. */
  private static Grade better(Grade grade) {
    return switch (grade) {
      case A, B -> Grade.A;
      case C -> Grade.B;
      case D -> Grade.C;
    };
  }
}
