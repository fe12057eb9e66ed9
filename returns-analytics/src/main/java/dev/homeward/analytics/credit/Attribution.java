package dev.homeward.analytics.credit;

import dev.homeward.inspection.Liability;
import dev.homeward.returncase.FaultClass;
import org.jspecify.annotations.Nullable;

/** Whom a return counts against (SCR-1, 2.1): the verdict of the warehouse overrides the claim. */
public enum Attribution {
  /** The seller's fault. */
  SELLER(1, 0),
  /** Nobody's fault: a change of mind, a size that does not fit. */
  NO_FAULT(0, 1),
  /** The seller's or the carrier's; half a fault until it is decided. */
  UNDECIDED(.5, 0),
  /** Another's fault, such as the carrier's. */
  ANOTHER(0, 0),
  /** The buyer's abuse: the line is removed, as if it had never been sold. */
  ABUSE(0, 0);

  private final double fault;
  private final double other;

  Attribution(double fault, double other) {
    this.fault = fault;
    this.other = other;
  }

  /**
   * Of a return.
   *
   * @param claim what the shopper claims
   * @param verdict whose fault the warehouse found it to be; null before its inspection
   */
  public static Attribution of(FaultClass claim, @Nullable Liability verdict) {
    return verdict == null ? claimed(claim) : found(verdict);
  }

  /** y of {@link CreditDimension#FAULT}, from 0 to 1. */
  public double fault() {
    return fault;
  }

  /** y of {@link CreditDimension#OTHER}, from 0 to 1. */
  public double other() {
    return other;
  }

  /** Says whether the line stays among those of which returns are expected. */
  public boolean counts() {
    return this != ABUSE;
  }

  private static Attribution claimed(FaultClass claim) {
    return switch (claim) {
      case NOT_AS_DESCRIBED, DEFECTIVE, WRONG_ITEM, MISSING_PARTS, COUNTERFEIT -> SELLER;
      case TRANSIT_DAMAGE, LATE -> UNDECIDED;
      case CHANGED_MIND, FIT, OTHER -> NO_FAULT;
    };
  }

  private static Attribution found(Liability verdict) {
    return switch (verdict) {
      case SELLER, SUPPLIER, LISTING, WAREHOUSE -> SELLER;
      case CARRIER -> ANOTHER;
      case BUYER, NONE -> NO_FAULT;
    };
  }
}
