package dev.homeward.returncase;

/** A view of the queue. */
public enum QueueTab {
  NEW,
  WAITING,
  TO_INSPECT,
  TO_REFUND,
  DISPUTED,
  ALL
}
