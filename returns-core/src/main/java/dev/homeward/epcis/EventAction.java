package dev.homeward.epcis;

/** What an event means for the goods, or for the whole that they are part of. */
public enum EventAction {
  /** They were put into it. */
  ADD,
  /** They were seen. */
  OBSERVE,
  /** They were taken out of it; without a whole, they are no more. */
  DELETE
}
