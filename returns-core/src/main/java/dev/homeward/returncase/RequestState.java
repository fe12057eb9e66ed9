package dev.homeward.returncase;

import java.util.EnumSet;
import java.util.Set;

/** Where a request stands. Goods, money and disputes have axes of their own. */
public enum RequestState {
  /** The shopper is still choosing; nothing is reserved. */
  DRAFT,
  /** Filed and waiting for a decision. */
  REQUESTED,
  /** A person looks at it. */
  UNDER_REVIEW,
  /** The goods may come back. */
  APPROVED,
  /** Refused, with a reason. */
  DECLINED,
  /** Taken back by the shopper before the goods were received. */
  CANCELLED,
  /** The goods did not come in time. */
  EXPIRED,
  /** A statutory withdrawal: in force by being declared, so nobody approves or declines it. */
  DECLARED,
  /** All that was owed on either side is settled. */
  CLOSED;

  Set<RequestState> successors() {
    return switch (this) {
      case DRAFT -> EnumSet.of(REQUESTED, CANCELLED, EXPIRED);
      case REQUESTED -> EnumSet.of(UNDER_REVIEW, APPROVED, DECLINED, CANCELLED, EXPIRED);
      case UNDER_REVIEW -> EnumSet.of(APPROVED, DECLINED, CANCELLED, EXPIRED);
      case APPROVED -> EnumSet.of(CANCELLED, EXPIRED, CLOSED);
      case DECLARED -> EnumSet.of(CLOSED);
      case DECLINED, CANCELLED, EXPIRED, CLOSED -> EnumSet.noneOf(RequestState.class);
    };
  }

  /** Says whether goods may come and money may go. */
  public boolean inForce() {
    return this == APPROVED || this == DECLARED;
  }

  boolean mayBecome(RequestState next) {
    return successors().contains(next);
  }
}
