package dev.homeward.web.merchant.routes;

import dev.homeward.routing.plan.RouteOption;
import dev.homeward.routing.plan.RoutePlan;
import dev.homeward.shared.Money;
import java.util.Comparator;
import java.util.List;

/**
 * One way in the picture of a comparison: a bar from zero, to the right for what it brings and to
 * the left for what it costs, on an axis that all ways of the goods share.
 *
 * @param start of the bar, in hundredths of the axis
 * @param width of the bar; 0 where the way is closed
 */
record WayRow(
    RouteOption option, boolean best, boolean chosen, double zero, double start, double width) {

  private static final double FULL = 100;

  public boolean open() {
    return option instanceof RouteOption.Open;
  }

  public boolean gain() {
    return option instanceof RouteOption.Open open && !open.net().isNegative();
  }

  /** Returns the ways of some goods, the best first and what is closed last. */
  static List<WayRow> of(RoutePlan.Part part) {
    List<Money> nets =
        part.options().stream()
            .filter(RouteOption.Open.class::isInstance)
            .map(option -> ((RouteOption.Open) option).net())
            .toList();
    double most = nets.stream().mapToLong(Money::minor).max().orElse(0);
    double least = nets.stream().mapToLong(Money::minor).min().orElse(0);
    double low = Math.min(0, least);
    double span = Math.max(1, Math.max(0, most) - low);
    double zero = -low / span * FULL;
    return part.options().stream()
        .map(option -> row(part, option, zero, span))
        .sorted(Comparator.comparing(WayRow::rank))
        .toList();
  }

  private static WayRow row(RoutePlan.Part part, RouteOption option, double zero, double span) {
    double length = option instanceof RouteOption.Open open ? open.net().minor() / span * FULL : 0;
    return new WayRow(
        option,
        option.route() == part.best(),
        option.route() == part.chosen(),
        zero,
        length < 0 ? zero + length : zero,
        Math.abs(length));
  }

  private long rank() {
    return option instanceof RouteOption.Open open ? -open.net().minor() : Long.MAX_VALUE;
  }
}
