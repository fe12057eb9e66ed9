package dev.homeward.web.shopper;

import dev.homeward.returncase.FaultClass;
import dev.homeward.returncase.ReturnReasons;
import java.util.List;

/**
 * The reasons as chips: the six that most shoppers mean, and the others behind them.
 *
 * @param first shown at once
 * @param more shown when asked for
 */
public record ReasonChips(List<Chip> first, List<Chip> more) {

  private static final List<String> USUAL =
      List.of(
          "too-small",
          "too-big",
          "changed-my-mind",
          "damaged-or-defective",
          "not-as-described",
          "received-the-wrong-item");

  static final ReasonChips ALL = new ReasonChips(chips(USUAL), chips(others()));

  /** Where nothing but a fault lets goods come back. */
  static final ReasonChips FAULTS = new ReasonChips(faults(ALL.first()), faults(ALL.more()));

  /**
   * A reason.
   *
   * @param fault whether a photo would help, for it claims that something is wrong with the goods
   */
  public record Chip(String handle, boolean fault) {}

  private static List<Chip> faults(List<Chip> chips) {
    return chips.stream().filter(Chip::fault).toList();
  }

  private static List<Chip> chips(List<String> handles) {
    return handles.stream()
        .map(handle ->
            new Chip(
                handle, ReturnReasons.faultOf(handle).map(FaultClass::goodsAtFault).orElseThrow()))
        .toList();
  }

  private static List<String> others() {
    return ReturnReasons.offered().stream().filter(handle -> !USUAL.contains(handle)).toList();
  }
}
