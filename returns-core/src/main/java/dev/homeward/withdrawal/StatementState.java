package dev.homeward.withdrawal;

/** What became of a statement; it is never approved or declined. */
public enum StatementState {
  /** A person has to find out which contract it is about. */
  OPEN,
  /** It is a return of kind WITHDRAWAL. */
  FILED,
  /** A person found that no return follows from it, and said why. */
  SET_ASIDE
}
