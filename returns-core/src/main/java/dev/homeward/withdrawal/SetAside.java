package dev.homeward.withdrawal;

/** Why no return follows from a statement. */
public enum SetAside {
  /** None of our contracts is meant. */
  NOT_OURS,
  /** The same was stated before. */
  REPEATED,
  /** The law gives no right to withdraw from this contract, or gave one that has ended. */
  NO_RIGHT
}
