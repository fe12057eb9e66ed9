package dev.homeward.remedy;

import dev.homeward.returncase.Resolution;

/** Which goods go to the shopper. */
public enum RemedyKind {
  /** The same article again. */
  REPLACEMENT,
  /** The returned goods, repaired. */
  REPAIR,
  /** The returned goods as they came, for they were not accepted. */
  SEND_BACK;

  /** Returns what the shopper asked for where this is what they get. */
  Resolution resolution() {
    return switch (this) {
      case REPLACEMENT -> Resolution.EXCHANGE;
      case REPAIR -> Resolution.REPAIR;
      case SEND_BACK -> throw new IllegalStateException("nobody asks for " + this);
    };
  }

  /** Says whether it settles what is owed for the units it stands for. */
  boolean owed() {
    return this != SEND_BACK;
  }
}
