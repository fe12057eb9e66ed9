package dev.homeward.returncase;

/** What is to be done next for a case; the database derives it from the case's own counts. */
public enum Stage {
  DRAFT,
  /** Waits for a decision. */
  NEW,
  /** Waits for goods. */
  WAITING,
  /** Goods have arrived that nobody has judged. */
  TO_INSPECT,
  /** Units were judged or kept, and are not settled. */
  TO_REFUND,
  /** Nothing is open, and it has not been closed yet. */
  SETTLED,
  CLOSED;

  /** The tab of the queue that a case at this stage is found in. */
  public QueueTab tab() {
    return switch (this) {
      case NEW -> QueueTab.NEW;
      case WAITING -> QueueTab.WAITING;
      case TO_INSPECT -> QueueTab.TO_INSPECT;
      case TO_REFUND -> QueueTab.TO_REFUND;
      case DRAFT, SETTLED, CLOSED -> QueueTab.ALL;
    };
  }
}
