package dev.homeward.returncase;

/** On which ground goods come back. */
public enum ReturnKind {
  /** The seller's own policy. */
  POLICY,
  /** A statutory right to withdraw without giving a reason. */
  WITHDRAWAL,
  /** The goods are not what was owed. */
  DEFECT
}
