package dev.homeward.routing.stock;

import java.util.EnumSet;
import java.util.Set;

/** Where a consignment stands. */
public enum ConsignmentState {
  /** Goods are put in and taken out. */
  OPEN,
  /** Closed and weighed; its papers can be made. */
  SEALED,
  /** Customs know of it. */
  DECLARED,
  DEPARTED,
  ARRIVED,
  /** Given up; its goods are in the hub's stock again. */
  CANCELLED;

  /** Returns what may come next. */
  public Set<ConsignmentState> successors() {
    return switch (this) {
      case OPEN -> EnumSet.of(SEALED, CANCELLED);
      case SEALED -> EnumSet.of(OPEN, DECLARED, CANCELLED);
      case DECLARED -> EnumSet.of(DEPARTED);
      case DEPARTED -> EnumSet.of(ARRIVED);
      case ARRIVED, CANCELLED -> EnumSet.noneOf(ConsignmentState.class);
    };
  }
}
