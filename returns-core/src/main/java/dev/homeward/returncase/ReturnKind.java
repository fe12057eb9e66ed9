package dev.homeward.returncase;

import dev.homeward.policy.Ground;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which ground goods come back. */
public enum ReturnKind {
  /** The seller's own policy. */
  POLICY,
  /** A statutory right to withdraw without giving a reason. */
  WITHDRAWAL,
  /** The goods are not what was owed. */
  DEFECT;

  /**
   * Returns the grounds that a return of this kind can stand on, the better for the shopper first.
   *
   * @param reason that is given; null for none
   */
  public List<Ground> grounds(@Nullable String reason) {
    return switch (this) {
      case WITHDRAWAL -> List.of(Ground.WITHDRAWAL);
      case DEFECT -> List.of(Ground.CONFORMITY);
      case POLICY ->
          claimsFault(reason) ? List.of(Ground.CONFORMITY, Ground.POLICY) : List.of(Ground.POLICY);
    };
  }

  /** Whether a reason is that the goods are not what was owed. */
  static boolean claimsFault(@Nullable String reason) {
    return reason != null
        && ReturnReasons.faultOf(reason).map(FaultClass::goodsAtFault).orElse(false);
  }
}
