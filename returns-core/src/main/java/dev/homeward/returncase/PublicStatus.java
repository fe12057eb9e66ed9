package dev.homeward.returncase;

/** The few words in which a shopper or merchant reads where a return stands. */
public enum PublicStatus {
  REQUESTED,
  ON_ITS_WAY,
  RECEIVED,
  REFUNDED,
  CLOSED,
  DECLINED,
  CANCELLED;

  /** Puts the axes into one word. */
  public static PublicStatus of(RequestState request, UnitCounts counts) {
    return switch (request) {
      case DRAFT, REQUESTED, UNDER_REVIEW -> REQUESTED;
      case DECLINED -> DECLINED;
      case CANCELLED, EXPIRED -> CANCELLED;
      case CLOSED -> counts.paid() > 0 ? REFUNDED : CLOSED;
      case APPROVED, DECLARED ->
          counts.paid() > 0 && counts.unsettled() == 0 && counts.missing() == 0
              ? REFUNDED
              : counts.received() > 0 ? RECEIVED : ON_ITS_WAY;
    };
  }
}
