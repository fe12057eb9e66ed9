package dev.homeward.customs.claim;

import java.util.EnumSet;
import java.util.Set;

/** Where a claim stands. */
public enum ClaimState {
  /** Opened; papers are missing, or nobody has looked. */
  DRAFT,
  /** All that customs want is on file. */
  READY,
  SUBMITTED,
  ACCEPTED,
  REFUSED,
  /** All that was granted has come. */
  PAID,
  WITHDRAWN,
  /** Its last day went by before it was submitted. */
  LAPSED;

  /** Returns the states that may follow. */
  public Set<ClaimState> successors() {
    return switch (this) {
      case DRAFT -> EnumSet.of(READY, WITHDRAWN, LAPSED);
      case READY -> EnumSet.of(SUBMITTED, WITHDRAWN, LAPSED);
      case SUBMITTED -> EnumSet.of(ACCEPTED, REFUSED, WITHDRAWN);
      case ACCEPTED -> EnumSet.of(PAID);
      case REFUSED, PAID, WITHDRAWN, LAPSED -> EnumSet.noneOf(ClaimState.class);
    };
  }

  /** Says whether somebody has yet to do something about it, or money is to come. */
  public boolean open() {
    return !successors().isEmpty();
  }

  /** Says whether it came to nothing, so that its units may be spent otherwise. */
  public boolean fruitless() {
    return this == REFUSED || this == WITHDRAWN || this == LAPSED;
  }
}
