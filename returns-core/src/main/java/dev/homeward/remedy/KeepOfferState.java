package dev.homeward.remedy;

import java.util.EnumSet;
import java.util.Set;

/** Where an offer to keep goods stands. */
public enum KeepOfferState {
  /** The shopper has to say. */
  OFFERED,
  ACCEPTED,
  DECLINED,
  /** Taken back by the seller, or replaced by another offer. */
  WITHDRAWN;

  Set<KeepOfferState> successors() {
    return switch (this) {
      case OFFERED -> EnumSet.of(ACCEPTED, DECLINED, WITHDRAWN);
      case ACCEPTED, DECLINED, WITHDRAWN -> EnumSet.noneOf(KeepOfferState.class);
    };
  }
}
