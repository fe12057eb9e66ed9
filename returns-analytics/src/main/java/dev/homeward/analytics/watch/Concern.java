package dev.homeward.analytics.watch;

import dev.homeward.returncase.FaultClass;
import dev.homeward.returncase.ReturnReasons;
import java.util.List;
import java.util.Optional;

/** What returns complain of, as far as it is watched: each has other causes and other cures. */
public enum Concern {
  QUALITY,
  FIT,
  COUNTERFEIT,
  TRANSIT_DAMAGE,
  LATE;

  /** Returns what a class of faults is watched as; empty for what is nobody's fault. */
  public static Optional<Concern> of(FaultClass fault) {
    return switch (fault) {
      case NOT_AS_DESCRIBED, DEFECTIVE, WRONG_ITEM, MISSING_PARTS -> Optional.of(QUALITY);
      case FIT -> Optional.of(FIT);
      case COUNTERFEIT -> Optional.of(COUNTERFEIT);
      case TRANSIT_DAMAGE -> Optional.of(TRANSIT_DAMAGE);
      case LATE -> Optional.of(LATE);
      case CHANGED_MIND, OTHER -> Optional.empty();
    };
  }

  /** Returns the handles of the reasons that tell of this. */
  public List<String> reasons() {
    return ReturnReasons.handles().stream()
        .filter(handle ->
            ReturnReasons.faultOf(handle).flatMap(Concern::of).filter(this::equals).isPresent())
        .toList();
  }
}
