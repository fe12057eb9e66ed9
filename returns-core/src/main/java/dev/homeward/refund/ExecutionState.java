package dev.homeward.refund;

/** Where one movement of money stands. */
public enum ExecutionState {
  /** Written down; the gateway has not answered yet. */
  REQUESTED,
  /** The gateway works on it. */
  PENDING,
  SUCCEEDED,
  /** It did not happen; its money is free again. */
  FAILED,
  /** Nobody knows whether it happened: its money stays spoken for until the gateway says. */
  UNKNOWN,
  /** It happened, and came back. */
  REVERSED;

  /** Says whether the gateway has yet to speak. */
  public boolean open() {
    return switch (this) {
      case REQUESTED, PENDING, UNKNOWN -> true;
      case SUCCEEDED, FAILED, REVERSED -> false;
    };
  }

  /**
   * Says whether news can take an execution from here to there. A gateway may correct itself: what
   * had succeeded fails after all, and the other way round. That money came back may be told before
   * that it went.
   */
  boolean mayBecome(ExecutionState next) {
    return switch (this) {
      case REQUESTED -> next != REQUESTED;
      case PENDING -> next == SUCCEEDED || next == FAILED || next == REVERSED;
      case UNKNOWN -> next != UNKNOWN && next != REQUESTED;
      case SUCCEEDED -> next == FAILED || next == REVERSED;
      case FAILED -> next == SUCCEEDED;
      case REVERSED -> false;
    };
  }
}
