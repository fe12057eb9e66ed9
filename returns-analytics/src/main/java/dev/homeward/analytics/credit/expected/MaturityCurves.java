package dev.homeward.analytics.credit.expected;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The curve of each destination region and group of categories: its own where enough came back to
 * draw one, else the region's, else the platform's, else the assumed one (SCR-1, 2.4). Return
 * windows and transport differ by destination, so the region comes before the group.
 */
public final class MaturityCurves {

  private static final int LEAST_RETURNS = 200;

  private final Map<Group, MaturityFunction> groups = new HashMap<>();
  private final Map<Integer, MaturityFunction> regions = new HashMap<>();
  private final MaturityFunction platform;

  /** A destination region and a group of categories, by their codes. */
  public record Group(int region, int categories) {}

  private MaturityCurves(MaturityFunction platform) {
    this.platform = platform;
  }

  /** The assumed curve for everything. */
  public static MaturityCurves assumed() {
    return new MaturityCurves(MaturityFunction.START_UP);
  }

  /**
   * Estimated from how long returns took.
   *
   * @param last tau: days of the longest return window, and 30 more
   */
  public static MaturityCurves of(Map<Group, ReturnLags> lags, int last) {
    ReturnLags all = new ReturnLags(last);
    Map<Integer, ReturnLags> byRegion = new HashMap<>();
    lags.forEach((group, seen) -> {
      all.addAll(seen);
      byRegion.computeIfAbsent(group.region(), any -> new ReturnLags(last)).addAll(seen);
    });
    MaturityCurves curves = new MaturityCurves(drawn(all, last).orElse(MaturityFunction.START_UP));
    byRegion.forEach(
        (region, seen) -> drawn(seen, last).ifPresent(it -> curves.regions.put(region, it)));
    lags.forEach((group, seen) -> drawn(seen, last).ifPresent(it -> curves.groups.put(group, it)));
    return curves;
  }

  public MaturityFunction of(Group group) {
    @Nullable MaturityFunction own = groups.get(group);
    return own != null ? own : regions.getOrDefault(group.region(), platform);
  }

  private static Optional<MaturityFunction> drawn(ReturnLags lags, int last) {
    return lags.returns() >= LEAST_RETURNS ? lags.estimate().maturity(last) : Optional.empty();
  }
}
