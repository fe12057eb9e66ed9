package dev.homeward.policy;

import dev.homeward.shared.OrderLineId;
import java.util.Comparator;
import java.util.List;

/**
 * What may come back of a line.
 *
 * @param returnable units that are delivered and not yet spoken for
 * @param windows deliveries of the line, the earliest first; at least one
 */
public record LineEligibility(OrderLineId line, int returnable, List<UnitWindow> windows) {

  public LineEligibility {
    windows = List.copyOf(windows);
    if (windows.isEmpty()) {
      throw new IllegalArgumentException("no delivery of " + line);
    }
  }

  /**
   * Returns the decision that is best for the shopper: of the latest delivery, if it is as good.
   */
  public EligibilityDecision decision() {
    return windows.reversed().stream()
        .map(UnitWindow::decision)
        .min(Comparator.comparingInt(LineEligibility::rank))
        .orElseThrow();
  }

  /** Returns how many units may come back on a ground now: never more than are returnable. */
  public int available(Ground ground) {
    int units =
        windows.stream()
            .filter(window -> window.decision().on(ground).isPresent())
            .mapToInt(UnitWindow::units)
            .sum();
    return Math.min(units, returnable);
  }

  private static int rank(EligibilityDecision decision) {
    int grounds = Ground.values().length - decision.terms().size();
    return switch (decision) {
      case EligibilityDecision.Eligible _ -> grounds;
      case EligibilityDecision.NeedsPerson _ -> 10 + grounds;
      case EligibilityDecision.NotEligible _ -> 20;
    };
  }
}
