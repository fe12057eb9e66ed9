package dev.homeward.policy;

import dev.homeward.shared.OrderLineId;
import java.util.List;

/**
 * Which units of a line may come back.
 *
 * @param returnable delivered units that are not spoken for
 * @param windows in the order of arrival; not empty
 */
public record LineEligibility(OrderLineId line, int returnable, List<UnitWindow> windows) {

  public LineEligibility {
    windows = List.copyOf(windows);
  }

  /**
   * Returns the decision on the units that may come back for longest, or, if none may, on those that
   * came last.
   */
  public EligibilityDecision decision() {
    return windows.reversed().stream()
        .map(UnitWindow::decision)
        .filter(decision -> !(decision instanceof EligibilityDecision.NotEligible))
        .findFirst()
        .orElse(windows.getLast().decision());
  }
}
