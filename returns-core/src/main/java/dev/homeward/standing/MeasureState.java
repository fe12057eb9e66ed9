package dev.homeward.standing;

/** How far a measure is; whether it takes effect yet also depends on its day and on appeals. */
public enum MeasureState {
  /** One person asks for it, with a statement of reasons. */
  PROPOSED,
  /** A second person found that it is not justified. */
  REJECTED,
  /** A second person agreed; the seller was given notice. */
  APPROVED,
  /** Over: an appeal was upheld, a person lifted it, or the grade rose. */
  LIFTED;

  boolean mayBecome(MeasureState next) {
    return switch (this) {
      case PROPOSED -> next == APPROVED || next == REJECTED;
      case APPROVED -> next == LIFTED;
      case REJECTED, LIFTED -> false;
    };
  }
}
