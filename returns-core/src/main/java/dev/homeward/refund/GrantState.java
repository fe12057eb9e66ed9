package dev.homeward.refund;

import java.util.EnumSet;
import java.util.Set;

/** Where a grant stands. */
public enum GrantState {
  /** Waits for a second person. */
  DRAFT,
  APPROVED,
  /** At least one payment has been asked to pay back. */
  EXECUTING,
  /** All of it has moved. */
  DONE,
  /** Some of it has moved, or none, and what has not can be tried again. */
  PART_DONE,
  /** Taken back before any money moved. */
  VOID;

  Set<GrantState> successors() {
    return switch (this) {
      case DRAFT -> EnumSet.of(APPROVED, VOID);
      case APPROVED -> EnumSet.of(EXECUTING, DONE, PART_DONE, VOID);
      case EXECUTING -> EnumSet.of(DONE, PART_DONE);
      case PART_DONE -> EnumSet.of(EXECUTING, DONE);
      case DONE -> EnumSet.of(PART_DONE);
      case VOID -> EnumSet.noneOf(GrantState.class);
    };
  }

  boolean mayBecome(GrantState next) {
    return successors().contains(next);
  }
}
