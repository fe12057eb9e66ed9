package dev.homeward.policy;

/** What starts the period to refund in. */
public enum RefundClock {
  /** The shopper's statement that the goods come back. */
  STATEMENT,
  /** The proof that the goods were sent, or their receipt, whichever comes first. */
  EARLIER_OF,
  PROOF_OF_SENDING,
  GOODS_RECEIVED;

  /** Whether this clock never starts later than another one. */
  boolean neverLaterThan(RefundClock other) {
    return switch (this) {
      case STATEMENT -> true;
      case EARLIER_OF -> other != STATEMENT;
      case PROOF_OF_SENDING -> other == PROOF_OF_SENDING || other == GOODS_RECEIVED;
      case GOODS_RECEIVED -> other == GOODS_RECEIVED;
    };
  }
}
