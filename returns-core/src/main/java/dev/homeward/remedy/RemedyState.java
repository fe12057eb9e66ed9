package dev.homeward.remedy;

import java.util.EnumSet;
import java.util.Set;

/** Where goods stand that are to go to a shopper. */
public enum RemedyState {
  /** Put aside, or waited for. */
  PLANNED,
  /** In the workshop; repairs only. */
  IN_REPAIR,
  /** On the way, with a tracking number. */
  DISPATCHED,
  /** With the shopper. */
  DELIVERED,
  /** Not to be sent after all. */
  CANCELLED;

  Set<RemedyState> successors(RemedyKind kind) {
    return switch (this) {
      case PLANNED ->
          switch (kind) {
            case REPAIR -> EnumSet.of(IN_REPAIR, CANCELLED);
            case REPLACEMENT, SEND_BACK -> EnumSet.of(DISPATCHED, CANCELLED);
          };
      case IN_REPAIR -> EnumSet.of(DISPATCHED, CANCELLED);
      case DISPATCHED -> EnumSet.of(DELIVERED);
      case DELIVERED, CANCELLED -> EnumSet.noneOf(RemedyState.class);
    };
  }

  /** Says whether somebody has yet to send it. */
  public boolean open() {
    return this == PLANNED || this == IN_REPAIR;
  }

  /** Says whether it has left the house. */
  public boolean sent() {
    return this == DISPATCHED || this == DELIVERED;
  }
}
