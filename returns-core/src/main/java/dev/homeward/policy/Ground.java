package dev.homeward.policy;

/** On what a shopper can base a return. */
public enum Ground {
  /** The law's right to withdraw without a reason. */
  WITHDRAWAL,
  /** The law of goods that are not what was owed. */
  CONFORMITY,
  /** The seller's own policy, never less than the law. */
  POLICY
}
